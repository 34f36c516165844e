package dev.assistanttools.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeforehandExpressionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hasRole('CLERK')",
                "isAuthenticated() and !hasAnyAuthority('A', 'B')",
                "@rules.check(authentication.name)",
                "authentication.authorities.?[authority == '#x'].size() > 0",
                "denyAll"
            })
    void knowsWhatNeedsNoCall(String expression) {
        assertThat(BeforehandExpressions.isOne(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#account == authentication.name",
                "hasRole('CLERK') or #amount < 100",
                "@rules.check(#root)",
                "hasPermission(#order, 'read')",
                "this.owner == authentication.name",
                "returnObject.owner == authentication.name",
                "filterObject != null",
                "hasRole('",
            })
    void knowsWhatNeedsOne(String expression) {
        assertThat(BeforehandExpressions.isOne(expression)).isFalse();
    }
}
