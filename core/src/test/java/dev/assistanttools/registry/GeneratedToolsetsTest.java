package dev.assistanttools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ToolBinding;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedToolsetsTest {

    static final class Plain {}

    static final class Squatted {}

    /** Has the name of a toolset and is none. */
    public static final class Squatted_Toolset {}

    static final class Renamed {}

    /** Was copied from another class. */
    public static final class Renamed_Toolset implements GeneratedToolset<Plain> {

        @Override
        public Class<Plain> beanType() {
            return Plain.class;
        }

        @Override
        public List<ToolBinding<Plain>> bindings() {
            return List.of();
        }
    }

    static final class Failing {}

    /** Throws when it is created. */
    public static final class Failing_Toolset implements GeneratedToolset<Failing> {

        /** Throws. */
        public Failing_Toolset() {
            throw new IllegalStateException("no shape");
        }

        @Override
        public Class<Failing> beanType() {
            return Failing.class;
        }

        @Override
        public List<ToolBinding<Failing>> bindings() {
            return List.of();
        }
    }

    static final class Stale {}

    /** Was generated for a core that had a class which is gone. */
    public static final class Stale_Toolset implements GeneratedToolset<Stale> {

        static final Object SHAPE = missing();

        private static Object missing() {
            throw new NoSuchMethodError("ObjectShape.gone()");
        }

        @Override
        public Class<Stale> beanType() {
            return Stale.class;
        }

        @Override
        public List<ToolBinding<Stale>> bindings() {
            return List.of();
        }
    }

    private static void assertRefused(Class<?> type, String... parts) {
        assertThatExceptionOfType(ToolRegistrationException.class)
                .isThrownBy(() -> GeneratedToolsets.of(type))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @TempDir
    Path folder;

    @Test
    void findsNothingBesideClassesWithoutTools() {
        assertThat(GeneratedToolsets.of(Plain.class)).isEmpty();
        assertThat(GeneratedToolsets.of(String.class)).isEmpty();
        assertThat(GeneratedToolsets.of(Plain[].class)).isEmpty();
    }

    @Test
    void refusesAClassThatOnlyHasTheNameOfAToolset() {
        assertRefused(Squatted.class, "Squatted_Toolset stands where the toolset of", "rename it");
        assertRefused(Renamed.class, "Renamed_Toolset is a toolset of", "Plain, not of", "compile the class again");
    }

    @Test
    void saysWhyAToolsetCannotBeUsed() {
        assertRefused(Failing.class, "Failing_Toolset can't be created", "no shape");
        assertRefused(Stale.class, "Stale_Toolset can't be loaded", "assistant-tools-processor that matches");
    }

    @Test
    void namesTheExportThatAModuleLacks() throws Exception {
        Class<?> bean = compiledModule("module acme.tools { }").loadClass("acme.tools.Bean");
        assertRefused(
                bean,
                "acme.tools.Bean_Toolset is not accessible: module acme.tools does not export its package",
                "'exports acme.tools;' or 'opens acme.tools;'");
    }

    @Test
    void readsAToolsetOfAModuleThatExportsItsPackage() throws Exception {
        Class<?> bean =
                compiledModule("module acme.tools { exports acme.tools; }").loadClass("acme.tools.Bean");
        assertThat(GeneratedToolsets.of(bean)).isPresent();
    }

    /** A module on its own layer, as an application on the module path has them; this test is not in a module. */
    private ClassLoader compiledModule(String declaration) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/acme/tools"));
        Path module = Files.writeString(folder.resolve("src/module-info.java"), declaration);
        Path bean = Files.writeString(sources.resolve("Bean.java"), "package acme.tools; public class Bean { }");
        Path toolset = Files.writeString(sources.resolve("Bean_Toolset.java"), """
                package acme.tools;
                import dev.assistanttools.spi.*;
                public final class Bean_Toolset implements GeneratedToolset<Bean> {
                    public Class<Bean> beanType() { return Bean.class; }
                    public java.util.List<ToolBinding<Bean>> bindings() { return java.util.List.of(); }
                }
                """);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-d",
                        folder.resolve("classes").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--add-reads",
                        "acme.tools=ALL-UNNAMED",
                        "-proc:none",
                        module.toString(),
                        bean.toString(),
                        toolset.toString());
        assertThat(status).isZero();
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(folder.resolve("classes")), ModuleFinder.of(), Set.of("acme.tools"));
        ModuleLayer.Controller layer = ModuleLayer.defineModulesWithOneLoader(
                configuration, List.of(ModuleLayer.boot()), getClass().getClassLoader());
        Module acme = layer.layer().findModule("acme.tools").orElseThrow();
        layer.addReads(acme, getClass().getModule());
        return acme.getClassLoader();
    }
}
