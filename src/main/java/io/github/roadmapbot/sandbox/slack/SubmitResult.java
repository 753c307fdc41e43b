package io.github.roadmapbot.sandbox.slack;

import java.util.Map;

/**
 * What became of a modal that a person submitted.
 *
 * @param closed whether this modal is gone; a modal beneath it may be open
 * @param errors the words under the fields, by {@code block_id}; Slack's own or the app's
 * @param failure Slack's words at the top of the modal if the app did not answer properly, else empty
 */
public record SubmitResult(boolean closed, Map<String, String> errors, String failure) {

    public SubmitResult {
        errors = Map.copyOf(errors);
    }
}
