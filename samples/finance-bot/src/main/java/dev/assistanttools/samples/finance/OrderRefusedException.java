package dev.assistanttools.samples.finance;

import dev.assistanttools.tool.ToolVisibleException;
import java.io.Serial;

/** An order can't be executed; nothing was changed. The message says why, to the model too. */
final class OrderRefusedException extends ToolVisibleException {

    @Serial
    private static final long serialVersionUID = 1L;

    OrderRefusedException(String message) {
        super(message);
    }
}
