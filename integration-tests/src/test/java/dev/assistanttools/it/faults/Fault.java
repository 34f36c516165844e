package dev.assistanttools.it.faults;

/** What can go wrong. */
enum Fault {
    /** Nothing does. */
    NONE(Place.NOWHERE),

    /** The connection is reset before the request was read. */
    LOST_REQUEST(Place.ANSWER),
    /** The request is done, and the connection reset without an answer. */
    LOST_ANSWER(Place.ANSWER),
    /** The request is done, and there is no answer, nor an end of the connection. */
    NO_ANSWER(Place.ANSWER),
    /** The head of the answer comes, and then nothing. */
    NO_BODY(Place.ANSWER),
    /** A part of the answer comes, and then nothing. */
    SILENCE(Place.ANSWER),
    /** The connection ends within the answer: in a stream, most likely within an event. */
    CUT_ANSWER(Place.ANSWER),
    /** The same with an answer that does not say how long it is. */
    CUT_WITHOUT_LENGTH(Place.ANSWER),
    /** A page of HTML in place of the answer, with the status 200, as some proxies send. */
    HTML_ANSWER(Place.ANSWER),
    /** The answer is whole, and its connection is kept, and dies in silence. */
    DEAD_CONNECTION(Place.ANSWER),
    /** A stream ends between two events, before it is done. */
    CUT_BETWEEN_EVENTS(Place.ANSWER),
    /** The answer comes in pieces of few bytes, with waits between. */
    SLOW_ANSWER(Place.ANSWER),
    /** A piece of the answer ends within a character. */
    SPLIT_CHARACTER(Place.ANSWER),
    /** 429, and nothing is done. */
    RATE_LIMITED(Place.ANSWER),
    /** One 429 after the other. */
    RATE_LIMIT_STORM(Place.ANSWER),
    /** 429 that asks for a wait of minutes. */
    LONG_WAIT(Place.ANSWER),
    /** 500, 502 or 503, and nothing is done. */
    SERVER_ERROR(Place.ANSWER),
    /** 500 although it was done. */
    ERROR_THOUGH_DONE(Place.ANSWER),

    /** Outputs are refused as if the run were queued, although it waits for them. */
    OUTPUTS_REFUSED(Place.RUN),
    /** After a submit, the run is shown as it was before. */
    STALE_LOOK(Place.RUN),
    /** The run has a status of tomorrow. */
    UNKNOWN_STATUS(Place.RUN),

    /** An event of tomorrow. */
    UNKNOWN_EVENT(Place.EVENTS),
    /** An event comes twice. */
    REPEATED_EVENT(Place.EVENTS),
    /** An event {@code error}, and then the end, although the run goes on. */
    ERROR_EVENT(Place.EVENTS),
    /** Comments between events. */
    COMMENT(Place.EVENTS),
    /** Lines end with carriage return and line feed. */
    CARRIAGE_RETURNS(Place.EVENTS);

    private final Place place;

    Fault(Place place) {
        this.place = place;
    }

    /** What it happens to. */
    enum Place {
        NOWHERE,
        ANSWER,
        RUN,
        EVENTS
    }

    Place place() {
        return place;
    }

    /** Whether it can happen to streams alone. */
    boolean needsStream() {
        return place == Place.EVENTS || this == CUT_BETWEEN_EVENTS;
    }

    /** Whether it can happen only to answers that come as a whole. */
    boolean needsLook() {
        return this == STALE_LOOK;
    }

    /** Whether only a deadline ends it, if nobody else loses patience. */
    boolean takesLong() {
        return this == NO_ANSWER || this == NO_BODY || this == SILENCE || this == LONG_WAIT;
    }
}
