package dev.assistanttools.spring.security;

import dev.assistanttools.dispatch.DenialRule;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Who may not, and who is nobody; thrown by what stands around a tool or by something that the tool itself has called. */
final class SecurityDenialRule implements DenialRule {

    @Override
    public boolean isDenial(Throwable thrown) {
        return thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException;
    }
}
