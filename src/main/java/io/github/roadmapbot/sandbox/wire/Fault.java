package io.github.roadmapbot.sandbox.wire;

import java.time.Duration;

/** Something that goes wrong with one request. */
public sealed interface Fault {

    /** The server does its work, then the connection dies before the answer is sent. */
    record AnswerLost() implements Fault {}

    /** The connection dies before the server has done anything. */
    record Dropped() implements Fault {}

    /** The server does nothing and says this instead. */
    record Refused(Answer answer) implements Fault {}

    /** The server does its work, but says this instead. */
    record Garbled(Answer answer) implements Fault {}

    /** The server takes this long, in real time, before it does its work. */
    record Slow(Duration delay) implements Fault {}
}
