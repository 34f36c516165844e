package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.registry.ToolRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** What a user reads when an application does not start. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    @Test
    void aServerThatIsNotThereIsNamedWithTheProperty(CapturedOutput output) throws IOException {
        assertThatFailed(
                application(WithTools.class),
                "--assistant-tools.client.base-url=http://127.0.0.1:" + freePort() + "/v1",
                "--assistant-tools.client.max-retries=0");

        assertThat(output)
                .contains("The assistant can't be brought up to date on the Assistants server.")
                .contains("Start that server, or correct assistant-tools.client.base-url");
    }

    @Test
    void noServerAtAllIsSaidWithTheTwoWaysToHaveOne(CapturedOutput output) {
        assertThatFailed(application(WithTools.class)
                .resourceLoader(new DefaultResourceLoader(new FilteredClassLoader("dev.assistanttools.server"))));

        assertThat(output)
                .contains("There is no Assistants server to talk to.")
                .contains("add dev.assistanttools:assistants-server to the class path");
    }

    @Test
    void aPasswordInTheBaseUrlIsRefusedAndNotShown(CapturedOutput output) {
        assertThatFailed(
                application(WithTools.class), "--assistant-tools.client.base-url=http://me:hunter2@127.0.0.1/v1");

        assertThat(output)
                .contains("The client of the Assistants server can't be made.")
                .contains("Correct the assistant-tools.client.* properties")
                .doesNotContain("hunter2");
    }

    @Test
    void aKeyThatCannotBeSentIsNotShown(CapturedOutput output) {
        assertThatFailed(
                application(WithTools.class),
                "--assistant-tools.client.base-url=http://127.0.0.1:9/v1",
                "--assistant-tools.client.api-key=sk hunter2");

        assertThat(output).contains("The API key is empty or has white space").doesNotContain("hunter2");
    }

    @Test
    void aDeadlineOfZeroIsRefused(CapturedOutput output) {
        assertThatFailed(application(WithTools.class), "--assistant-tools.run.deadline=0s");

        assertThat(output)
                .contains("The property assistant-tools.run.deadline can't be used. deadline is more than zero")
                .contains("Correct assistant-tools.run.deadline.");
    }

    @Test
    void aWrongBoundIsNotLeftToTheFirstUser(CapturedOutput output) {
        assertThatFailed(
                application(WithTools.class),
                "--assistant-tools.assistants.default.sync-on-start=false",
                "--assistant-tools.client.max-retries=11");

        assertThat(output).contains("Correct assistant-tools.client.max-retries.");
    }

    @Test
    void aBeanWithTheNameOfAnAssistantIsNamed(CapturedOutput output) {
        assertThatFailed(application(WithTools.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("assistant", StringBuilder.class)));

        assertThat(output)
                .contains(
                        "The application has a bean 'assistant', which is also the name of a bean of the assistant 'default'.")
                .contains("Give that bean another name");
    }

    @Test
    void aPatternThatMatchesNoToolIsAnsweredByTheNearestNames(CapturedOutput output) {
        assertThatFailed(application(WithTools.class), "--assistant-tools.assistants.clock.tools=tine");

        assertThat(output)
                .contains("No tool has the name 'tine', which assistant-tools.assistants.clock.tools says.")
                .contains("Did you mean time?")
                .contains("Correct assistant-tools.assistants.clock.tools.");
    }

    @Test
    void aToolWhoseBeanIsMissingIsNamedWithItsClass(CapturedOutput output) {
        assertThatFailed(application(WithTools.class), "--assistant-tools.assistants.clock.tools=knock");

        assertThat(output)
                .contains("The tool 'knock' is declared by " + DoorTools.class.getName()
                        + ", but no bean is of that type.")
                .contains("is its profile active?");
    }

    @Test
    void instructionsThatAreGivenTwiceAreRefused(CapturedOutput output) {
        assertThatFailed(
                application(WithTools.class),
                "--assistant-tools.assistants.clock.instructions=Be brief.",
                "--assistant-tools.assistants.clock.instructions-resource=classpath:butler.txt");

        assertThat(output)
                .contains("The instructions of an assistant are given twice")
                .contains("Remove assistant-tools.assistants.clock.instructions or");
    }

    @Test
    void instructionsThatAreNotThereAreNamed(CapturedOutput output) {
        assertThatFailed(
                application(WithTools.class),
                "--assistant-tools.assistants.clock.instructions-resource=classpath:nowhere.txt");

        assertThat(output)
                .contains("The instructions of an assistant can't be read: class path resource [nowhere.txt].")
                .contains("Set assistant-tools.assistants.clock.instructions-resource");
    }

    @Test
    void twoAssistantsOfOneNameAreRefused(CapturedOutput output) {
        assertThatFailed(
                application(WithTools.class),
                "--assistant-tools.assistants.one.name=clock",
                "--assistant-tools.assistants.other.name=clock");

        assertThat(output)
                .contains("are the same one at the server: both have the name 'clock'")
                .contains("Give one of them another assistant-tools.assistants.<name>.name.");
    }

    @Test
    void anAssistantThatIsNotLookedForNeedsItsId(CapturedOutput output) {
        assertThatFailed(application(WithTools.class), "--assistant-tools.assistants.clock.sync=off");

        assertThat(output)
                .contains("The assistant 'clock' is not looked for at the server, and has no id.")
                .contains("Set assistant-tools.assistants.clock.id");
    }

    @Test
    void anIdThatTheServerDoesNotHaveIsNamed(CapturedOutput output) {
        assertThatFailed(application(WithTools.class), "--assistant-tools.assistants.clock.id=asst_none");

        assertThat(output)
                .contains("The assistant can't be brought up to date.")
                .contains("names the assistant asst_none, which the API does not have");
    }

    @Test
    void moreToolsThanARunCanBringAreRefused(CapturedOutput output) {
        assertThatFailed(application(WithManyTools.class), "--assistant-tools.assistants.many.sync=per-run");

        assertThat(output)
                .contains("The tools of the assistant 'many' can't go with each run.")
                .contains("21 function tools")
                .contains("Name fewer in assistant-tools.assistants.many.tools");
    }

    @Test
    void whatDiffersIsNamedIfAnAssistantIsOnlyVerified(CapturedOutput output) {
        assertThatFailed(application(WithTools.class), "--assistant-tools.assistants.clock.sync=verify");

        assertThat(output)
                .contains("There is no assistant 'clock' at the API, and it is only verified, not made.")
                .contains("assistant-tools.assistants.<name>.sync=apply");
    }

    @Test
    void twoToolsOfOneNameAreNamed(CapturedOutput output) {
        assertThatFailed(application(WithTools.class).initializers(bean("second", OtherClock.class)));

        assertThat(output)
                .contains("can't be registered. Two tools have the name 'time'")
                .contains(ClockTools.class.getName() + ".time()", OtherClock.class.getName() + ".time()");
    }

    @Test
    void aPortThatIsTakenIsNamed(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatFailed(application(WithTools.class), "--assistant-tools.server.port=" + taken.getLocalPort());

            assertThat(output)
                    .contains("The embedded assistants-server can't start.")
                    .contains(String.valueOf(taken.getLocalPort()))
                    .contains("port 0 takes a free one");
        }
    }

    @Test
    void aFileOfModelsThatIsNotThereIsNamed(CapturedOutput output) {
        assertThatFailed(application(WithTools.class), "--assistant-tools.server.models=classpath:nowhere.yaml");

        assertThat(output)
                .contains("The models of the embedded server can't be read: class path resource [nowhere.yaml].")
                .contains("Set assistant-tools.server.models to a file that is there");
    }

    @Test
    void aKeyThatTheServerRefusesIsNamedWithItsProperty(CapturedOutput output) throws IOException {
        HttpServer refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        refusing.start();
        try {
            assertThatFailed(
                    application(WithTools.class),
                    "--assistant-tools.client.base-url=http://127.0.0.1:"
                            + refusing.getAddress().getPort() + "/v1",
                    "--assistant-tools.client.api-key=hunter2");
        } finally {
            refusing.stop(0);
        }

        assertThat(output)
                .contains("Set assistant-tools.client.api-key to a key of that server.")
                .doesNotContain("hunter2");
    }

    @Test
    void anAssistantWithoutToolsIsRefused(CapturedOutput output) {
        assertThatFailed(application(Nothing.class), "--assistant-tools.assistants.mute.model=m");

        assertThat(output)
                .contains("The assistant 'mute' would have no tools: there is no bean with tools.")
                .contains("set assistant-tools.assistants.mute.tools to nothing");
    }

    @Test
    void anAssistantWithoutAModelIsRefused(CapturedOutput output) {
        assertThatFailed(application(WithTools.class), "--assistant-tools.assistants.default.model=");

        assertThat(output)
                .contains("The assistant can't be brought up to date.")
                .contains("has no model");
    }

    @Test
    void aBeanThatTheProcessorDidNotSeeIsNamedWithTheFix(CapturedOutput output, @TempDir Path folder) throws Exception {
        try (URLClassLoader classLoader = compileWithoutProcessor(folder)) {
            Class<?> unprocessed = classLoader.loadClass("Unprocessed");

            assertThatFailed(application(Nothing.class).initializers(bean("unprocessed", unprocessed)));
        }

        assertThat(output)
                .contains("The tools of the bean 'unprocessed' can't be registered.")
                .contains("annotationProcessorPaths");
    }

    @Test
    void aRegistryOfTheApplicationsOwnIsExplainedToo(CapturedOutput output) {
        assertThatFailed(application(OwnRegistry.class));

        assertThat(output)
                .contains("The tools can't be registered. A bean of java.lang.Object has no tools")
                .contains("where the application makes its ToolRegistry");
    }

    private static SpringApplicationBuilder application(Class<?> source) {
        return new SpringApplicationBuilder(source).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF);
    }

    private static void assertThatFailed(SpringApplicationBuilder application, String... arguments) {
        assertThatThrownBy(() -> application.run(arguments).close()).isInstanceOf(RuntimeException.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static <T> ApplicationContextInitializer<GenericApplicationContext> bean(String name, Class<T> type) {
        return context -> context.registerBean(name, type);
    }

    private static URLClassLoader compileWithoutProcessor(Path folder) throws IOException {
        Path source = Files.writeString(
                folder.resolve("Unprocessed.java"),
                "public class Unprocessed { @dev.assistanttools.AssistantTool public String tool() { return \"\"; } }");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString()))
                .isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, StartFailureTest.class.getClassLoader());
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class})
    static class Nothing {}

    @Configuration(proxyBeanMethods = false)
    static class WithTools extends Nothing {

        @Bean
        ClockTools clockTools() {
            return new ClockTools();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithManyTools extends Nothing {

        @Bean
        ManyTools manyTools() {
            return new ManyTools();
        }
    }

    /** Has a tool of a name that is taken. */
    static class OtherClock {

        /** Tells another time. */
        @AssistantTool
        String time() {
            return "midnight";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnRegistry extends Nothing {

        @Bean
        ToolRegistry ownRegistry() {
            return ToolRegistry.of(new Object());
        }
    }
}
