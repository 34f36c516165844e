package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.registry.ToolRegistry;
import java.io.IOException;
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

        assertThat(output).contains("Correct assistant-tools.run.deadline.");
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
    static class OwnRegistry extends Nothing {

        @Bean
        ToolRegistry ownRegistry() {
            return ToolRegistry.of(new Object());
        }
    }
}
