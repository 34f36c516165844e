package dev.assistanttools.spring.security;

import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.access.prepost.PreAuthorize;

class Payments {

    private final Map<String, BigDecimal> accounts = new ConcurrentHashMap<>();

    /**
     * Pays a bill.
     *
     * @param account where the money comes from
     * @param amount how much it is
     */
    @AssistantTool
    @PreAuthorize("hasRole('CLERK')")
    public BigDecimal pay(String account, BigDecimal amount) {
        return accounts.merge(account, amount.negate(), BigDecimal::add);
    }

    /**
     * Tells a balance.
     *
     * @param account whose it is
     */
    @AssistantTool
    @PreAuthorize("#account == authentication.name")
    public BigDecimal balance(String account) {
        return accounts.getOrDefault(account, BigDecimal.ZERO);
    }
}
