package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R0(R1 a, R1 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R1(R2 a, R2 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R2(R3 a, R3 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R3(R4 a, R4 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R4(R5 a, R5 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R5(R6 a, R6 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R6(R7 a, R7 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R7(R8 a, R8 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R8(R9 a, R9 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R9(R10 a, R10 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R10(R11 a, R11 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R11(R12 a, R12 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R12(R13 a, R13 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R13(R14 a, R14 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R14(R15 a, R15 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R15(R16 a, R16 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R16(R17 a, R17 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R17(R18 a, R18 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R18(R19 a, R19 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R19(R20 a, R20 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R20(R21 a, R21 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R21(R22 a, R22 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R22(R23 a, R23 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R23(R24 a, R24 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R24(R25 a, R25 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R25(R26 a, R26 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R26(R27 a, R27 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R27(R28 a, R28 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R28(R29 a, R29 b) {}

    /**
     * Described.
     *
     * @param a a
     * @param b b
     */
    record R29(R30 a, R30 b) {}

    /**
     * Described.
     *
     * @param a a
     */
    record R30(int a) {}

    /**
     * Doubles thirty times.
     *
     * @param r a
     */
    @AssistantTool
    void tool(R0 r) {}
    //   ^ schema-too-large
}
