package dev.assistanttools.samples.finance;

import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Who may do what over HTTP: a user for each role, who signs in with each request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebAccess {

    @Bean
    WebPassword webPassword(@Value("${finance-bot.password:}") String password) {
        return WebPassword.of(password);
    }

    @Bean
    InMemoryUserDetailsManager users(WebPassword password) {
        return new InMemoryUserDetailsManager(
                Stream.of(Role.values()).map(role -> user(role, password)).toList());
    }

    private static UserDetails user(Role role, WebPassword password) {
        // Not encoded: it is nowhere but in memory, and mostly made for this start.
        return User.withUsername(role.lowerCaseName())
                .password("{noop}" + password.text())
                .authorities(role.authority())
                .build();
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        // All runs and all tools are shown there, and assistants are brought up to date.
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Role.TRADER.authority())
                        .anyRequest()
                        .authenticated())
                // Neither a session, nor a challenge that makes a browser keep the password: nothing for a foreign page
                // to ride on.
                .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
