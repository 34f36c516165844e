package dev.assistanttools.spring.security;

import dev.assistanttools.AssistantTool;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A tool for each way to guard one. */
class DeskTools {

    private final AtomicInteger calls = new AtomicInteger();

    /** How often something was done that not everybody may do. */
    public int calls() {
        return calls.get();
    }

    /** Tells who asks. */
    @AssistantTool
    public String whoami() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? "nobody" : caller.getName();
    }

    /** Stamps a form. */
    @AssistantTool
    @PreAuthorize("hasRole('CLERK')")
    public String stamp() {
        calls.incrementAndGet();
        return "stamped for " + whoami();
    }

    /** Files a form. */
    @AssistantTool
    @Secured("ROLE_CLERK")
    public String file() {
        calls.incrementAndGet();
        return "filed";
    }

    /** Signs a form. */
    @AssistantTool
    @RolesAllowed("CHIEF")
    public String sign() {
        calls.incrementAndGet();
        return "signed";
    }

    /** Shreds a form. */
    @AssistantTool
    @DenyAll
    public String shred() {
        calls.incrementAndGet();
        return "shredded";
    }

    /** Tells the balance of an account. */
    @AssistantTool
    @PreAuthorize("#account == authentication.name")
    public String balance(String account) {
        return "12.50 of " + account;
    }

    /** Reads the letter to somebody. */
    @AssistantTool
    @PostAuthorize("returnObject == 'Dear ' + authentication.name")
    public String letter(String addressee) {
        return "Dear " + addressee;
    }

    /** Asks the archive, which has rules of its own. */
    @AssistantTool
    public String search() {
        throw new AccessDeniedException("hasAuthority('ARCHIVE') is false for drawer 7");
    }
}
