package io.github.roadmapbot.journey;

import io.github.roadmapbot.sandbox.wire.Answer;
import io.github.roadmapbot.sandbox.wire.Call;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.util.List;

/** Listens to the bot's calls of the Web API and notes those that Slack says are written wrongly. */
record Eavesdropper(List<String> mistakes) implements WireServer.Witness {

    private static final List<String> WRITTEN_WRONGLY = List.of(
            "invalid_arguments",
            "invalid_blocks",
            "invalid_arg_name",
            "unknown_method",
            "missing_scope",
            "msg_too_long");

    @Override
    public void done(Call call, Answer answer) {
        if (WRITTEN_WRONGLY.stream().anyMatch(error -> answer.body().contains("\"error\":\"" + error + "\""))) {
            mistakes.add(call + ": " + answer.body());
        }
    }
}
