package dev.assistanttools.registry;

import static dev.assistanttools.registry.TestTools.assertRefused;
import static dev.assistanttools.registry.TestTools.binding;
import static dev.assistanttools.registry.TestTools.call;
import static dev.assistanttools.registry.TestTools.names;
import static dev.assistanttools.registry.TestTools.readNothing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ToolBinding;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ToolRegistryTest {

    /** What an application writes. */
    public static class Clock {

        @AssistantTool
        public String time() {
            return "noon";
        }

        @AssistantTool
        public String day() {
            return "Tuesday";
        }
    }

    /** What the annotation processor writes for it. */
    public static final class Clock_Toolset implements GeneratedToolset<Clock> {

        @Override
        public Class<Clock> beanType() {
            return Clock.class;
        }

        @Override
        public List<ToolBinding<Clock>> bindings() {
            return List.of(
                    binding("time", "time()", (bean, arguments, context) -> {
                        readNothing(arguments);
                        return bean.get().time();
                    }),
                    binding("day", "day()", (bean, arguments, context) -> {
                        readNothing(arguments);
                        return bean.get().day();
                    }));
        }
    }

    /** Overrides one tool with a definition of its own, and one without. */
    public static class Sundial extends Clock {

        @Override
        @AssistantTool(name = "sun_time")
        public String time() {
            return "bright";
        }

        @Override
        public String day() {
            return "Sunday";
        }
    }

    /** As generated. */
    public static final class Sundial_Toolset implements GeneratedToolset<Sundial> {

        @Override
        public Class<Sundial> beanType() {
            return Sundial.class;
        }

        @Override
        public List<ToolBinding<Sundial>> bindings() {
            return List.of(binding(
                    "sun_time",
                    "time()",
                    (bean, arguments, context) -> bean.get().time()));
        }
    }

    /** Overrides a tool where the processor did not run. */
    public static class Unprocessed extends Clock {

        @Override
        @AssistantTool(name = "raw_time")
        public String time() {
            return "?";
        }
    }

    static final class Planner {

        @AssistantTool(name = "day")
        String plan(int day) {
            return "Plan for " + day;
        }
    }

    /** As generated. */
    public static final class Planner_Toolset implements GeneratedToolset<Planner> {

        @Override
        public Class<Planner> beanType() {
            return Planner.class;
        }

        @Override
        public List<ToolBinding<Planner>> bindings() {
            return List.of(binding(
                    "day", "plan(int)", (bean, arguments, context) -> bean.get().plan(1)));
        }
    }

    interface Named {

        @AssistantTool
        String name();
    }

    /** As generated. */
    public static final class Named_Toolset implements GeneratedToolset<Named> {

        @Override
        public Class<Named> beanType() {
            return Named.class;
        }

        @Override
        public List<ToolBinding<Named>> bindings() {
            return List.of(binding(
                    "name", "name()", (bean, arguments, context) -> bean.get().name()));
        }
    }

    interface FullyNamed extends Named {

        @Override
        @AssistantTool(name = "full_name")
        String name();
    }

    /** As generated. */
    public static final class FullyNamed_Toolset implements GeneratedToolset<FullyNamed> {

        @Override
        public Class<FullyNamed> beanType() {
            return FullyNamed.class;
        }

        @Override
        public List<ToolBinding<FullyNamed>> bindings() {
            return List.of(binding(
                    "full_name",
                    "name()",
                    (bean, arguments, context) -> bean.get().name()));
        }
    }

    static final class Person implements Named, FullyNamed {

        @Override
        public String name() {
            return "Ann";
        }
    }

    /** Is on the compiler's class path only. */
    public static final class Gone {}

    /** A bean whose methods can't be listed where {@link Gone} is missing. */
    public static class Needy {

        Gone gone() {
            return new Gone();
        }
    }

    /** The same, and has a tool. */
    public static class NeedyClock extends Needy implements Named {

        @Override
        public String name() {
            return "clock";
        }
    }

    /** Loads the classes of this test anew, but for one. */
    private static final class LoaderWithoutGone extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(Gone.class.getName())) {
                throw new ClassNotFoundException(name);
            }
            Class<?> loaded = findLoadedClass(name);
            boolean ours = name.startsWith(ToolRegistryTest.class.getName()) || name.equals(TestTools.class.getName());
            if (loaded != null || !ours) {
                return loaded != null ? loaded : super.loadClass(name, resolve);
            }
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static Object newInstance(Class<?> type) throws ReflectiveOperationException {
        return new LoaderWithoutGone()
                .loadClass(type.getName())
                .getConstructor()
                .newInstance();
    }

    @Test
    void findsTheToolsOfABeanInTheOrderOfTheirNames() throws Exception {
        ToolRegistry registry = ToolRegistry.of(new Clock());
        assertThat(names(registry)).containsExactly("day", "time");
        assertThat(call(registry, "time")).isEqualTo("noon");
        assertThat(registry.find("time").orElseThrow().owner()).isEqualTo(Clock.class.getName() + ".time()");
        assertThat(registry.find("hour")).isEmpty();
    }

    @Test
    void selectsSomeToolsOfTheSameBeans() throws Exception {
        ToolRegistry all = ToolRegistry.of(new Clock());
        ToolRegistry some = all.select(tool -> tool.name().startsWith("t"));
        assertThat(names(some)).containsExactly("time");
        assertThat(some.find("time")).isEqualTo(all.find("time"));
        assertThat(some.find("day")).isEmpty();
        assertThat(some.fingerprint()).isNotEqualTo(all.fingerprint());
    }

    @Test
    void theNearestDeclarationOfAMethodWins() throws Exception {
        ToolRegistry registry = ToolRegistry.of(new Sundial());
        assertThat(names(registry)).containsExactly("day", "sun_time");
        assertThat(call(registry, "day")).isEqualTo("Sunday");
    }

    @Test
    void anInterfaceIsNearerThanThoseItExtends() {
        assertThat(names(ToolRegistry.of(new Person()))).containsExactly("full_name");
    }

    @Test
    void findsTheToolsOfTheInterfaceOfALambda() throws Exception {
        Named lambda = () -> "by lambda";
        assertThat(call(ToolRegistry.of(lambda), "name")).isEqualTo("by lambda");
    }

    @Test
    void refusesABeanWithoutTools() {
        assertRefused(() -> ToolRegistry.of("text"), "A bean of java.lang.String has no tools", "@AssistantTool");
    }

    @Test
    void looksPastASupertypeWhoseMethodsCannotBeListed() throws Exception {
        assertThat(names(ToolRegistry.of(newInstance(NeedyClock.class)))).containsExactly("name");
        Object needy = newInstance(Needy.class);
        assertRefused(() -> ToolRegistry.of(needy), "has no tools", "NoClassDefFoundError", "ToolRegistryTest$Gone");
    }

    @Test
    void saysThatTheProcessorDidNotRun() {
        assertRefused(
                () -> ToolRegistry.of(new Unprocessed()),
                Unprocessed.class.getName() + ".time()",
                "the annotation processor did not run",
                "dev.assistanttools:assistant-tools-processor",
                "annotationProcessorPaths",
                "-proc:full");
    }

    @Test
    void refusesAClassInPlaceOfABean() {
        assertRefused(() -> ToolRegistry.of(Clock.class), "The class " + Clock.class.getName() + " was registered");
    }

    @Test
    void namesBothOwnersOfATakenName() {
        assertRefused(
                () -> ToolRegistry.of(new Clock(), new Planner()),
                "Two tools have the name 'day'",
                Clock.class.getName() + ".day()",
                Planner.class.getName() + ".plan(int)");
        assertRefused(() -> ToolRegistry.of(new Clock(), new Clock()), "Two beans have the tool 'time'");
    }

    @Test
    void asksForASuppliedBeanOnEachCall() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ToolRegistry registry = ToolRegistry.builder()
                .bean(Clock.class, () -> {
                    asked.incrementAndGet();
                    return new Sundial();
                })
                .build();
        assertThat(asked).hasValue(0);
        assertThat(call(registry, "time")).isEqualTo("bright");
        assertThat(call(registry, "day")).isEqualTo("Sunday");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRegistryDoesNotChangeWithItsBuilder() {
        ToolRegistry.Builder builder = ToolRegistry.builder().bean(new Clock());
        ToolRegistry registry = builder.build();
        builder.bean(new Person());
        assertThat(names(registry)).containsExactly("day", "time");
        assertThat(ToolRegistry.of().definitions()).isEmpty();
    }

    @Test
    void theFingerprintFollowsTheDefinitionsAlone() {
        String fingerprint = ToolRegistry.of(new Clock()).fingerprint();
        assertThat(fingerprint).matches("[0-9a-f]{64}");
        assertThat(ToolRegistry.builder()
                        .bean(Clock.class, Sundial::new)
                        .build()
                        .fingerprint())
                .isEqualTo(fingerprint);
        assertThat(ToolRegistry.of(new Sundial()).fingerprint()).isNotEqualTo(fingerprint);
    }
}
