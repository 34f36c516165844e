package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolVisibleException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

/** A call of a transactional tool is a transaction of a real database, behind a proxy of the class as of an interface. */
class TransactionalToolsTest {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class))
            .withUserConfiguration(Database.class);

    /** What is thrown, how many entries stay, and what the model reads. */
    @ParameterizedTest
    @CsvSource({
        "keep,   1, 1",
        "fail,   0, The tool failed. Reference id: ",
        "refuse, 0, The book is closed.",
        "slip,   1, The tool failed. Reference id: ",
        "undo,   0, The tool failed. Reference id: "
    })
    void commitsAndRollsBackAsTheRulesSay(String tool, int entries, String output) {
        contextRunner.withBean("tools", ClassLedger.class).run(context -> {
            assertThat(AopUtils.isCglibProxy(context.getBean("tools"))).isTrue();
            assertThat(call(context.getBean(ToolDispatcher.class), tool)).startsWith(output);
            assertThat(context.getBean(Book.class).count()).isEqualTo(entries);
        });
        contextRunner.withBean("tools", InterfaceLedger.class).run(context -> {
            assertThat(Proxy.isProxyClass(context.getBean("tools").getClass())).isTrue();
            assertThat(call(context.getBean(ToolDispatcher.class), tool)).startsWith(output);
            assertThat(context.getBean(Book.class).count()).isEqualTo(entries);
        });
    }

    @Test
    void refusesATransactionalToolThatIsFinal() {
        contextRunner
                .withBean("tools", FinalLedger.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(UnusableConfigurationException.class)
                        .hasMessageContainingAll("'tools'", "is final"));
    }

    @Test
    void refusesAJdkProxyWhoseToolsAreOnTheClassAlone() {
        contextRunner
                .withBean("tools", ComparableLedger.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(UnusableConfigurationException.class)
                        .hasMessageContainingAll("'tools'", "JDK proxy"));
    }

    private static String call(ToolDispatcher dispatcher, String tool) {
        return dispatcher
                .dispatch(new ToolCall("call_1", tool, "{\"entry\":\"bread\"}"))
                .output();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Database {

        @Bean(destroyMethod = "shutdown")
        DataSource dataSource() {
            return new EmbeddedDatabaseBuilder()
                    .generateUniqueName(true)
                    .setType(EmbeddedDatabaseType.HSQL)
                    .build();
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        Book book(DataSource dataSource) {
            return new Book(new JdbcTemplate(dataSource));
        }
    }

    static final class Book {

        private final JdbcTemplate jdbc;

        Book(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
            jdbc.execute("create table entry (text varchar(100))");
        }

        int add(String entry) {
            return jdbc.update("insert into entry values (?)", entry);
        }

        int count() {
            Integer count = jdbc.queryForObject("select count(*) from entry", Integer.class);
            return count == null ? 0 : count;
        }
    }

    static class ClassLedger {

        private final Book book;

        ClassLedger(Book book) {
            this.book = book;
        }

        /** Adds an entry. */
        @AssistantTool
        @Transactional
        public int keep(String entry) {
            return book.add(entry);
        }

        /** Adds an entry and fails. */
        @AssistantTool
        @Transactional
        public int fail(String entry) {
            throw new IllegalStateException("after " + book.add(entry));
        }

        /** Adds an entry and says why it doesn't stay. */
        @AssistantTool
        @Transactional
        public int refuse(String entry) {
            book.add(entry);
            throw new ToolVisibleException("The book is closed.");
        }

        /** Adds an entry and fails with an exception that rolls nothing back. */
        @AssistantTool
        @Transactional
        public int slip(String entry) throws IOException {
            throw new IOException("after " + book.add(entry));
        }

        /** Adds an entry and fails with an exception that rolls back by a rule. */
        @AssistantTool
        @Transactional(rollbackFor = IOException.class)
        public int undo(String entry) throws IOException {
            throw new IOException("after " + book.add(entry));
        }
    }

    interface Ledger {

        /** Adds an entry. */
        @AssistantTool
        @Transactional
        int keep(String entry);

        /** Adds an entry and fails. */
        @AssistantTool
        @Transactional
        int fail(String entry);

        /** Adds an entry and says why it doesn't stay. */
        @AssistantTool
        @Transactional
        int refuse(String entry);

        /** Adds an entry and fails with an exception that rolls nothing back. */
        @AssistantTool
        @Transactional
        int slip(String entry) throws IOException;

        /** Adds an entry and fails with an exception that rolls back by a rule. */
        @AssistantTool
        @Transactional(rollbackFor = IOException.class)
        int undo(String entry) throws IOException;
    }

    static class InterfaceLedger implements Ledger {

        private final ClassLedger plain;

        InterfaceLedger(Book book) {
            this.plain = new ClassLedger(book);
        }

        @Override
        public int keep(String entry) {
            return plain.keep(entry);
        }

        @Override
        public int fail(String entry) {
            return plain.fail(entry);
        }

        @Override
        public int refuse(String entry) {
            return plain.refuse(entry);
        }

        @Override
        public int slip(String entry) throws IOException {
            return plain.slip(entry);
        }

        @Override
        public int undo(String entry) throws IOException {
            return plain.undo(entry);
        }
    }

    static class FinalLedger {

        /** Closes the book. */
        @AssistantTool
        @Transactional
        public final String close() {
            return "closed";
        }

        /** Makes the class one to be proxied. */
        @Transactional
        public void open() {}
    }

    static class ComparableLedger implements Comparable<ComparableLedger> {

        /** Closes the book. */
        @AssistantTool
        @Transactional
        public String close() {
            return "closed";
        }

        @Override
        public int compareTo(ComparableLedger other) {
            return 0;
        }
    }
}
