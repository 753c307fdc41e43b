package io.github.roadmapbot.sandbox.slack.socket;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tickets that let one connection in, once each. */
final class Tickets {

    private final Set<String> open = ConcurrentHashMap.newKeySet();

    String issue() {
        String ticket = UUID.randomUUID().toString();
        open.add(ticket);
        return ticket;
    }

    boolean use(String ticket) {
        return open.remove(ticket);
    }
}
