package dev.assistanttools.samples.plain;

import dev.assistanttools.contract.ToolContract;
import dev.assistanttools.contract.ToolContractLock;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void theToolsAreTheOnesThatWereAgreedOn() {
        ToolContractLock.ofModule().verify(ToolContract.of(Conversions.class));
    }
}
