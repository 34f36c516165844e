package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.server.AssistantsServer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;

/** An application is the same with a server embedded in it, but for the server. */
class HostTest {

    /** The application's own database, where it has none. */
    private static final String HSQLDB = "org.hsqldb";

    /** All that the server brings to a class path, seen from an application that does not use it otherwise. */
    private static final String[] SERVER = {
        "dev.assistanttools.server", "io.javalin", "org.eclipse.jetty", "org.jdbi",
    };

    @Test
    void theServerAddsItsOwnBeansAndNoOthers() {
        List<String> without = beanNames(WebApplicationType.NONE, hiding(SERVER));
        List<String> with = beanNames(WebApplicationType.NONE, hiding());

        assertThat(with).containsAll(without);
        assertThat(with)
                .filteredOn(name -> !without.contains(name))
                .allMatch(name -> name.toLowerCase(Locale.ROOT).contains("assistants"));
    }

    @Test
    void anApplicationWithoutADatabaseStaysWithout() {
        try (ConfigurableApplicationContext context = start(WebApplicationType.NONE, hiding(HSQLDB))) {
            assertThat(context.getBean(AssistantsServer.class)).isNotNull();
            assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
        }
    }

    @Test
    void theServersMigrationsDoNotRunInTheApplicationsDatabase() {
        try (ConfigurableApplicationContext context = start(WebApplicationType.NONE, hiding())) {
            assertThat(context.getBean(AssistantsServer.class)).isNotNull();
            assertThat(Arrays.stream(context.getBean(Flyway.class).info().all()).map(MigrationInfo::getDescription))
                    .containsExactly("application");
        }
    }

    @Test
    void theKindOfApplicationIsTheSame() {
        WebApplicationType with = kind(hiding());

        assertThat(with).isEqualTo(kind(hiding(SERVER))).isEqualTo(WebApplicationType.SERVLET);
    }

    @Test
    void theApplicationsWebServerIsTheSame() {
        List<String> without = beanNames(WebApplicationType.SERVLET, hiding(SERVER));
        List<String> with = beanNames(WebApplicationType.SERVLET, hiding());

        assertThat(with).contains("tomcatServletWebServerFactory").containsAll(without);
    }

    @Test
    void theLevelsOfLogsAreTheSame() {
        Object before = levels();

        try (ConfigurableApplicationContext context = start(WebApplicationType.NONE, hiding())) {
            assertThat(context.getBean(AssistantsServer.class)).isNotNull();
            assertThat(levels()).isEqualTo(before);
        }
    }

    private static Object levels() {
        return Stream.of("ROOT", "org.eclipse.jetty", "io.javalin", "org.flywaydb", "com.zaxxer.hikari")
                .map(name -> ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(name)).getEffectiveLevel())
                .toList();
    }

    private static ClassLoader hiding(String... packages) {
        return new FilteredClassLoader(packages);
    }

    private static WebApplicationType kind(ClassLoader classLoader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classLoader);
        try {
            return Objects.requireNonNull(application(classLoader).application().getWebApplicationType());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<String> beanNames(WebApplicationType type, ClassLoader classLoader) {
        try (ConfigurableApplicationContext context = start(type, classLoader)) {
            return List.of(context.getBeanDefinitionNames());
        }
    }

    private static ConfigurableApplicationContext start(WebApplicationType type, ClassLoader classLoader) {
        return application(classLoader).web(type).run("--server.port=0");
    }

    private static SpringApplicationBuilder application(ClassLoader classLoader) {
        return new SpringApplicationBuilder(new DefaultResourceLoader(classLoader), Application.class)
                .bannerMode(Banner.Mode.OFF);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
