package dev.assistanttools.spring.test.secured;

import dev.assistanttools.AssistantTool;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

@Component
class VaultTools {

    static final AtomicInteger opened = new AtomicInteger();

    /** Opens the vault. */
    @AssistantTool
    @PreAuthorize("hasRole('KEEPER')")
    public String openVault() {
        opened.incrementAndGet();
        return "open";
    }
}
