package dev.assistanttools.spring;

import dev.assistanttools.AssistantTool;

/** More tools than a run can bring. */
class ManyTools {

    /** Counts. */
    @AssistantTool
    int count1() {
        return 1;
    }

    /** Counts. */
    @AssistantTool
    int count2() {
        return 2;
    }

    /** Counts. */
    @AssistantTool
    int count3() {
        return 3;
    }

    /** Counts. */
    @AssistantTool
    int count4() {
        return 4;
    }

    /** Counts. */
    @AssistantTool
    int count5() {
        return 5;
    }

    /** Counts. */
    @AssistantTool
    int count6() {
        return 6;
    }

    /** Counts. */
    @AssistantTool
    int count7() {
        return 7;
    }

    /** Counts. */
    @AssistantTool
    int count8() {
        return 8;
    }

    /** Counts. */
    @AssistantTool
    int count9() {
        return 9;
    }

    /** Counts. */
    @AssistantTool
    int count10() {
        return 10;
    }

    /** Counts. */
    @AssistantTool
    int count11() {
        return 11;
    }

    /** Counts. */
    @AssistantTool
    int count12() {
        return 12;
    }

    /** Counts. */
    @AssistantTool
    int count13() {
        return 13;
    }

    /** Counts. */
    @AssistantTool
    int count14() {
        return 14;
    }

    /** Counts. */
    @AssistantTool
    int count15() {
        return 15;
    }

    /** Counts. */
    @AssistantTool
    int count16() {
        return 16;
    }

    /** Counts. */
    @AssistantTool
    int count17() {
        return 17;
    }

    /** Counts. */
    @AssistantTool
    int count18() {
        return 18;
    }

    /** Counts. */
    @AssistantTool
    int count19() {
        return 19;
    }

    /** Counts. */
    @AssistantTool
    int count20() {
        return 20;
    }

    /** Counts. */
    @AssistantTool
    int count21() {
        return 21;
    }
}
