package dev.assistanttools;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import dev.assistanttools.tool.ToolVisibleException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What no single class of core can promise: who may know whom, and which doors lead outside. */
class ArchitectureTest {

    /** A little below what there was when the rules were written; far fewer would mean that the rules see nothing. */
    private static final int FEWEST_CLASSES = 140;

    private static final String ROOT = "dev.assistanttools";

    /** Lowest first; those on one line do not stand above one another. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("json"),
            List.of("tool"),
            List.of("spi", "openai", "contract"),
            List.of("registry"),
            List.of("dispatch"),
            List.of("assistant", "run"),
            List.of("jdbc", "conversation"));

    /** The classes that read what the annotation processor did not: the only ones with reflection. */
    private static final String AT_RUN_TIME_PACKAGE = ROOT + ".registry.reflect";

    private static final DescribedPredicate<JavaClass> AT_RUN_TIME = resideInAPackage(AT_RUN_TIME_PACKAGE);

    private static final Set<String> STEERED = Set.of(
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis",
            "java.lang.Thread.sleep",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.concurrent.ThreadLocalRandom");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static DescribedPredicate<JavaClass> named(String... simpleNames) {
        Set<String> names = Set.of(simpleNames);
        return DescribedPredicate.describe(
                "one of " + names, type -> names.contains(outermost(type).getSimpleName()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static void onlyIn(DescribedPredicate<JavaClass> door, String... packages) {
        noClasses()
                .that(DescribedPredicate.not(door))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CORE);
    }

    @Test
    void seesTheClassesThatItJudges() {
        assertThat(CORE).hasSizeGreaterThan(FEWEST_CLASSES);
    }

    @Test
    void lowerPackagesKnowNothingOfHigherOnes() {
        LayeredArchitecture architecture = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("root")
                .definedBy(ROOT);
        for (String layer : LAYERS.stream().flatMap(List::stream).toList()) {
            architecture = architecture.layer(layer).definedBy(ROOT + "." + layer + "..");
        }
        architecture = architecture.whereLayer("root").mayNotAccessAnyLayer();
        List<String> lower = List.of("root");
        for (List<String> layers : LAYERS) {
            List<String> upToHere = join(lower, layers);
            for (String layer : layers) {
                architecture = architecture.whereLayer(layer).mayOnlyAccessLayers(upToHere.toArray(String[]::new));
            }
            lower = upToHere;
        }
        architecture.check(CORE);
    }

    private static List<String> join(List<String> lower, List<String> layers) {
        return Stream.concat(lower.stream(), layers.stream()).toList();
    }

    @Test
    void everyPackageHasItsLayer() {
        Set<String> known = Set.copyOf(LAYERS.stream().flatMap(List::stream).toList());
        assertThat(CORE.getPackage(ROOT).getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .isSubsetOf(known);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CORE.getPackage(ROOT).getSubpackagesInTree())
                .isNotEmpty()
                .allMatch(sub -> sub.isAnnotatedWith(NullMarked.class), "annotated with @NullMarked");
        assertThat(CORE.getPackage(ROOT).isAnnotatedWith(NullMarked.class)).isTrue();
    }

    @Test
    void onlyTheOpenAiPackageKnowsItsClient() {
        onlyIn(resideInAPackage(ROOT + ".openai"), "com.openai..", "okhttp3..", "kotlin..");
        onlyIn(
                resideInAPackage(ROOT + ".openai").or(AT_RUN_TIME),
                "com.fasterxml.jackson.core..",
                "com.fasterxml.jackson.databind..");
    }

    @Test
    void onlyTheCodecKnowsJackson() {
        onlyIn(named("JacksonJsonCodec"), "tools.jackson..");
    }

    @Test
    void toolsAreFoundAndCalledWithoutReflectionOnMethods() {
        noClasses()
                .that(DescribedPredicate.not(named("AnnotatedMethods").or(AT_RUN_TIME)))
                .should()
                .dependOnClassesThat(equivalentTo(Method.class))
                .check(CORE);
        onlyIn(AT_RUN_TIME, "com.github.victools..", "com.fasterxml.classmate..", "net.bytebuddy..");
    }

    @Test
    void validationIsKnownWhereItsValidatorIsTakenAndAsked() {
        onlyIn(
                named("ToolDispatcher", "RegisteredTool", "ToolValidation", "ReflectiveToolsets")
                        .or(AT_RUN_TIME),
                "jakarta.validation..");
    }

    @Test
    void onlyOneDoorLeadsToWhatIsReadAtRunTime() {
        onlyIn(named("ReflectiveToolsets").or(AT_RUN_TIME), AT_RUN_TIME_PACKAGE);
        classes()
                .that(AT_RUN_TIME)
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("ReflectedToolset")
                .and()
                .doNotHaveSimpleName("ToolConstraints")
                .should()
                .notBePublic()
                .check(CORE);
    }

    @Test
    void coreKnowsNoSpring() {
        onlyIn(DescribedPredicate.alwaysFalse(), "org.springframework..");
    }

    @Test
    void onlyTheJdbcPackageSpeaksSql() {
        onlyIn(resideInAPackage(ROOT + ".jdbc"), "java.sql..", "javax.sql..");
    }

    /** A method reference to the clock is how it gets into a constructor; a call would be one that no test can steer. */
    @Test
    void waitingTheClockAndRandomnessComeFromOutside() {
        noClasses()
                .that(DescribedPredicate.not(named("SystemTimer", "CallClock", "ToolDispatcher")))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "waits, or asks a clock or for randomness", ArchitectureTest::isSteered))
                .check(CORE);
    }

    private static boolean isSteered(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean now = owner.startsWith("java.time.") && call.getName().equals("now");
        return now || STEERED.contains(owner) || STEERED.contains(owner + "." + call.getName());
    }

    @Test
    void exceptionsHaveOneBase() {
        classes()
                .that()
                .areAssignableTo(RuntimeException.class)
                .and()
                .arePublic()
                .should()
                .beAssignableTo(AssistantToolsException.class)
                .check(CORE);
    }

    @Test
    void classesAreFinalUnlessTheyAreMeantToBeExtended() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotBelongToAnyOf(AssistantToolsException.class, ToolVisibleException.class)
                .and(DescribedPredicate.not(named("package-info")))
                .should()
                .haveModifier(FINAL)
                .check(CORE);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CORE);
    }

    @Test
    void nothingIsPrintedButByPrograms() {
        noClasses()
                .that(DescribedPredicate.not(named("ContractMain")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }
}
