package dev.assistanttools.samples.finance;

import dev.assistanttools.contract.ToolContract;
import dev.assistanttools.contract.ToolContractLock;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void theToolsAreTheOnesThatWereAgreedOn() {
        ToolContractLock.ofModule().verify(ToolContract.of(RateTools.class));
    }
}
