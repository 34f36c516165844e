package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies on an application's class path with the server must switch nothing on in it (docs/decisions/0050). */
class HostClassPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Boot makes a DataSource of any of these.
                "org.h2.Driver",
                "com.zaxxer.hikari.HikariDataSource",
                // Spring's HTTP clients are chosen by what is there.
                "org.eclipse.jetty.client.HttpClient",
                "org.apache.hc.client5.http.impl.classic.HttpClients",
                // Come with Jetty's WebSocket server.
                "org.eclipse.jetty.jndi.InitialContextFactory",
                "jakarta.inject.Inject",
                "jakarta.transaction.Transactional",
                "jakarta.enterprise.inject.spi.CDI"
            })
    void holdsNoClassThatSpringLooksFor(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jndi.properties",
                "META-INF/services/java.sql.Driver",
                "META-INF/spring.factories",
                "application.properties"
            })
    void holdsNoFileThatSetsTheHostUp(String name) throws IOException {
        assertThat(Collections.list(getClass().getClassLoader().getResources(name)))
                .isEmpty();
    }
}
