package dev.assistanttools.it.faults;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sends one answer, or what a fault leaves of it. */
final class FaultySending {

    private static final int MOST_PIECE = 70;
    private static final int MOST_WAITS = 7;

    private final Socket connection;
    private final HttpAnswer answer;
    private final FaultPlan plan;
    private final Random random;
    private final OutputStream out;

    /** To be made where no other request uses the plan. */
    FaultySending(Socket connection, HttpAnswer answer, FaultPlan plan) throws IOException {
        this.connection = connection;
        this.answer = answer;
        this.plan = plan;
        this.random = new Random(plan.random().nextLong());
        this.out = new BufferedOutputStream(connection.getOutputStream());
    }

    /** All of it, at once. */
    static void whole(Socket connection, HttpAnswer answer) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(answer.head());
        out.write(answer.body());
        out.flush();
    }

    /** Whether the connection is good for another request. */
    boolean send(Fault fault) throws IOException, InterruptedException {
        if (fault != Fault.SPLIT_CHARACTER) {
            plan.count(fault);
        }
        switch (fault) {
            case LOST_REQUEST, LOST_ANSWER -> connection.setSoLinger(true, 0); // the client sees a reset
            case NO_ANSWER -> fallSilent();
            case NO_BODY -> {
                out.write(answer.head());
                fallSilent();
            }
            case SILENCE -> {
                begin(random(answer.body().length));
                fallSilent();
            }
            case CUT_ANSWER -> begin(random(answer.body().length));
            case CUT_WITHOUT_LENGTH -> {
                out.write(answer.withoutLength().head());
                out.write(answer.body(), 0, random(answer.body().length));
            }
            case HTML_ANSWER -> whole(connection, HttpAnswer.json(200, "<html>Please log in.</html>"));
            case CUT_BETWEEN_EVENTS -> begin(betweenEvents());
            case SLOW_ANSWER -> slowly();
            case SPLIT_CHARACTER -> split();
            default -> {
                whole(connection, answer);
                if (answer.isEndless()) {
                    fallSilent();
                }
            }
        }
        out.flush();
        return fault.place() != Fault.Place.ANSWER && !answer.isStream();
    }

    private int random(int bound) {
        return random.nextInt(bound);
    }

    private void begin(int bytes) throws IOException {
        out.write(answer.head());
        out.write(answer.body(), 0, bytes);
    }

    /** Until the client goes away. */
    private void fallSilent() throws IOException {
        out.flush();
        while (connection.getInputStream().read() >= 0) {
            // It has nothing to say that matters.
        }
    }

    private int betweenEvents() {
        String text = new String(answer.body(), StandardCharsets.ISO_8859_1);
        List<Integer> ends = new ArrayList<>(List.of(0));
        for (int end = text.indexOf("\nevent:"); end >= 0; end = text.indexOf("\nevent:", end + 1)) {
            ends.add(end + 1);
        }
        return ends.get(random(ends.size()));
    }

    private void slowly() throws IOException, InterruptedException {
        out.write(answer.head());
        byte[] body = answer.body();
        int waits = 0;
        for (int at = 0; at < body.length; ) {
            int piece = Math.min(1 + random(MOST_PIECE), body.length - at);
            out.write(body, at, piece);
            out.flush();
            at += piece;
            if (waits++ < MOST_WAITS) {
                Thread.sleep(1);
            }
        }
    }

    /** Pauses in each of its characters that have several bytes, if there are any. */
    private void split() throws IOException, InterruptedException {
        out.write(answer.head());
        boolean isSplit = false;
        for (byte b : answer.body()) {
            boolean isWithinCharacter = (b & 0xC0) == 0x80;
            if (isWithinCharacter) {
                if (!isSplit) {
                    plan.count(Fault.SPLIT_CHARACTER);
                }
                isSplit = true;
                out.flush();
                Thread.sleep(1);
            }
            out.write(b);
        }
    }
}
