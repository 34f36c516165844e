package dev.assistanttools.samples.finance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who asks: each role has an assistant of its own, which is given what the role needs. */
enum Role {
    /** Looks at rates and at the portfolio. */
    ANALYST,

    /** Places orders, too. */
    TRADER;

    /** The name on the command line, of the user and of the assistant. */
    String lowerCaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The user with this role. */
    Authentication user() {
        return UsernamePasswordAuthenticationToken.authenticated(
                lowerCaseName(), null, List.of(new SimpleGrantedAuthority(authority())));
    }

    /** What such users have to have. */
    String authority() {
        return "ROLE_" + name();
    }

    /** The strongest role that a user has. */
    static Role of(Authentication user) {
        boolean isTrader = user.getAuthorities().stream()
                .anyMatch(granted -> TRADER.authority().equals(granted.getAuthority()));
        return isTrader ? TRADER : ANALYST;
    }

    /** All names, for people. */
    static List<String> names() {
        return Stream.of(values()).map(Role::lowerCaseName).toList();
    }
}
