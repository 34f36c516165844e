package dev.assistanttools.samples.finance;

import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Puts the portfolio back to what it is at each start. */
final class PortfolioReset {

    private static final String EMPTY =
            "delete from orders; delete from positions; delete from cash; delete from portfolio;";

    private PortfolioReset() {}

    static void of(DataSource database) {
        new ResourceDatabasePopulator(
                        new ByteArrayResource(EMPTY.getBytes(StandardCharsets.UTF_8)),
                        new ClassPathResource("data.sql"))
                .execute(database);
    }
}
