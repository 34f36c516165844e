package bad;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;

class Tools {

    /**
     * Described.
     *
     * @param a a
     */
    record R1(R2 a) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R2(R3 a) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R3(R4 a) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R4(R5 a) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R5(R6 a) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R6(R7 a) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R7(R8 a) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R8(R9 a) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R9(R10 a) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R10(R11 a) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R11(int a) {}

    /**
     * Ten levels.
     *
     * @param r a
     */
    @AssistantTool(strict = Strict.REQUIRED)
    void allowed(R3 r) {}

    /**
     * Eleven levels.
     *
     * @param r a
     */
    @AssistantTool(strict = Strict.REQUIRED)
    //                            ^ strict-limit
    void tooDeep(R2 r) {}
}
