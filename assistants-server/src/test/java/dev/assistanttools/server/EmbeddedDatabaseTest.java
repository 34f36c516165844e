package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarInputStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void servesFlywayAndJdbi() {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory()) {
            migrate(database);
            write(database, "snow");

            assertThat(texts(database)).containsExactly("snow");
            assertThat(database.description()).isEqualTo("in memory");
        }
    }

    @Test
    void isNamedInTheNoticeWithItsVersion() throws IOException {
        try (JarInputStream h2 = new JarInputStream(resource("/dev/assistanttools/server/h2.jar"));
                InputStream notice = Files.newInputStream(Path.of("src/main/resources/META-INF/NOTICE"))) {
            String version = h2.getManifest().getMainAttributes().getValue("Implementation-Version");

            assertThat(new String(notice.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("H2 Database Engine, version " + version + " ");
        }
    }

    @Test
    void eachOneInMemoryIsItsOwn() {
        try (EmbeddedDatabase one = EmbeddedDatabase.inMemory();
                EmbeddedDatabase other = EmbeddedDatabase.inMemory()) {
            migrate(one);
            migrate(other);
            write(one, "snow");

            assertThat(texts(other)).isEmpty();
        }
    }

    @Test
    void aFolderKeepsItsDataAndIsCreated() {
        Path data = folder.resolve("a/b c");
        try (EmbeddedDatabase database = EmbeddedDatabase.inFolder(data)) {
            migrate(database);
            write(database, "snow");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.inFolder(data)) {
            migrate(database);

            assertThat(texts(database)).containsExactly("snow");
            assertThat(data.resolve("assistants-server.mv.db")).exists();
            assertThat(database.description()).isEqualTo("in folder " + data);
        }
    }

    @Test
    void closingEndsConnectionsInUseAndGivesNoMore() throws SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.inFolder(folder);
        try (Connection connection = database.dataSource().getConnection()) {
            database.close();
            database.close();

            assertThatThrownBy(() -> connection.createStatement().execute("select 1"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> database.dataSource().getConnection()).hasMessageContaining("disposed");
        }
    }

    @Test
    void aFolderServesOneServer() {
        EmbeddedDatabase database = EmbeddedDatabase.inFolder(folder);
        assertThatThrownBy(() -> EmbeddedDatabase.inFolder(folder))
                .isInstanceOf(ServerStartException.class)
                .hasMessage("The data folder " + folder
                        + " is in use by another server; stop that one or name another folder.");
        database.close();

        EmbeddedDatabase.inFolder(folder).close();
    }

    @Test
    void whatWasCommittedIsInTheFileAtOnce() throws IOException {
        Path crashed = Files.createDirectory(folder.resolve("crashed"));
        try (EmbeddedDatabase database = EmbeddedDatabase.inFolder(folder)) {
            migrate(database);
            write(database, "kept");
            Files.copy(folder.resolve("assistants-server.mv.db"), crashed.resolve("assistants-server.mv.db"));
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.inFolder(crashed)) {
            assertThat(texts(database)).containsExactly("kept");
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.inFolder(file))
                .isInstanceOf(ServerStartException.class)
                .hasMessage("The data folder " + file + " is not a folder; name another one.");
        assertThatThrownBy(() -> EmbeddedDatabase.inFolder(file.resolve("data")))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining(file.resolve("data") + " can't be written; name a folder");
    }

    @Test
    void aDamagedDatabaseIsSaidToBeOne() throws IOException {
        Files.writeString(folder.resolve("assistants-server.mv.db"), "no database ".repeat(1000));

        assertThatThrownBy(() -> EmbeddedDatabase.inFolder(folder))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContainingAll(folder.toString(), "can't be opened", "restore it")
                .message()
                .hasLineCount(1);
    }

    @Test
    void aSemicolonInThePathIsRefused() {
        assertThatThrownBy(() -> EmbeddedDatabase.inFolder(folder.resolve("a;INIT=x")))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void nobodyElseSeesTheDatabasesClassesOrDriver() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.inMemory();
                Connection connection = database.dataSource().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("H2");
            assertThatThrownBy(() -> Class.forName("org.h2.Driver")).isInstanceOf(ClassNotFoundException.class);
            assertThat(DriverManager.drivers())
                    .noneMatch(driver -> driver.getClass().getName().contains("h2"));
            assertThatThrownBy(() -> DriverManager.getConnection("jdbc:h2:mem:any"))
                    .hasMessageContaining("No suitable driver");
        }
    }

    private static void migrate(EmbeddedDatabase database) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:dev/assistanttools/server/embeddeddatabase")
                .load()
                .migrate();
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(EmbeddedDatabase.class.getResourceAsStream(path), path);
    }

    private static void write(EmbeddedDatabase database, String text) {
        Jdbi.create(database.dataSource())
                .useHandle(handle -> handle.execute("insert into note (text) values (?)", text));
    }

    private static List<String> texts(EmbeddedDatabase database) {
        return Jdbi.create(database.dataSource())
                .withHandle(handle -> handle.createQuery("select text from note order by id")
                        .mapTo(String.class)
                        .list());
    }
}
