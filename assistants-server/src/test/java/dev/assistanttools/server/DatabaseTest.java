package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import db.callback.HostCallback;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.logging.LogFactory;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class DatabaseTest {

    private final EmbeddedDatabase embedded = EmbeddedDatabase.inMemory();
    private final List<Logger> listening = new ArrayList<>();

    @AfterEach
    void closeDatabase() {
        embedded.close();
        listening.forEach(logger -> {
            logger.detachAndStopAllAppenders();
            logger.setAdditive(true);
            logger.setLevel(null);
        });
    }

    @Test
    void aHostsCallbacksDoNotSeeOurTables() {
        Flyway.configure().dataSource(embedded.dataSource()).load().info();
        int calls = HostCallback.CALLS.get();
        assertThat(calls).as("calls by the host's own Flyway").isPositive();

        Database.over(embedded.dataSource());

        assertThat(HostCallback.CALLS).hasValue(calls);
    }

    @Test
    void aHostsFlywayFindsNoneOfOurMigrations() {
        assertThat(Flyway.configure()
                        .dataSource(embedded.dataSource())
                        .load()
                        .info()
                        .all())
                .isEmpty();
    }

    @Test
    void aHostsFlywayIsHeardAfterOurMigration() {
        ListAppender<ILoggingEvent> lines = listen(DatabaseTest.class.getName());

        Database.over(embedded.dataSource());
        LogFactory.getLog(DatabaseTest.class).warn("Heard.");

        assertThat(lines.list).extracting(ILoggingEvent::getMessage).containsExactly("Heard.");
    }

    @Test
    void theMigrationItselfIsSilent() {
        ListAppender<ILoggingEvent> lines = listen("org.flywaydb");

        Database.over(embedded.dataSource());

        assertThat(lines.list).isEmpty();
    }

    private ListAppender<ILoggingEvent> listen(String name) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        listening.add(logger);
        return lines;
    }

    @Test
    void tablesOfALaterVersionAreRefusedInOneSentence() {
        Database.over(embedded.dataSource())
                .with(handle -> handle.execute("UPDATE \"assistants_server_history\" SET \"version\" = '999'"));

        assertThatThrownBy(() -> Database.over(embedded.dataSource()))
                .isInstanceOf(ServerStartException.class)
                .hasMessageStartingWith("The tables in the server's database can't be brought up to date;");
    }

    @Test
    void ofTwoThatWaitForEachOtherOneIsDoneAgain() throws Exception {
        Database database = Database.over(embedded.dataSource());
        database.with(handle -> handle.execute("CREATE TABLE spots (id INTEGER PRIMARY KEY)"));
        database.with(handle -> handle.execute("INSERT INTO spots VALUES (1), (2)"));
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        AtomicInteger begun = new AtomicInteger();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> backwards = other.submit(() -> holdBoth(database, 2, 1, bothHoldOne, begun));

            assertThat(holdBoth(database, 1, 2, bothHoldOne, begun)).isEqualTo(2);
            assertThat(backwards.get()).isEqualTo(1);
        } finally {
            other.shutdownNow();
        }
        assertThat(begun).hasValue(3);
    }

    private static int holdBoth(
            Database database, int first, int second, CountDownLatch bothHoldOne, AtomicInteger begun) {
        return database.atomicallyOrAgain(() -> {
            begun.incrementAndGet();
            hold(database, first);
            bothHoldOne.countDown();
            try {
                bothHoldOne.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return hold(database, second);
        });
    }

    private static int hold(Database database, int id) {
        return database.with(handle -> handle.createQuery("SELECT id FROM spots WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void whatFailsForAnotherReasonIsDoneOnce() {
        Database database = Database.over(embedded.dataSource());
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> database.atomicallyOrAgain(() -> {
                    begun.incrementAndGet();
                    return database.with(handle -> handle.execute("SELECT * FROM nowhere"));
                }))
                .isInstanceOf(JdbiException.class);
        assertThat(begun).hasValue(1);
    }
}
