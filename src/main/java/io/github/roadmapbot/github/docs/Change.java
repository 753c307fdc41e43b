package io.github.roadmapbot.github.docs;

import io.github.roadmapbot.github.RepositoryName;
import java.util.List;
import java.util.Optional;

/**
 * Files as they are to be after one commit.
 *
 * @param base the branch that people read
 * @param branch the bot's own, from which it proposes
 * @param message what the commit says, without a sign-off
 * @param signOff who stands behind it, where a project wants that to be said
 */
public record Change(
        RepositoryName repository,
        String base,
        String branch,
        String message,
        Optional<SignOff> signOff,
        List<Edit> edits) {

    /** Who signs off: the name and the address of the commit's author, too, as the checks of projects want it. */
    public record SignOff(String name, String email) {

        String trailer() {
            return "Signed-off-by: %s <%s>".formatted(name, email);
        }
    }

    public Change {
        edits = List.copyOf(edits);
        if (edits.isEmpty() || edits.stream().map(Edit::path).distinct().count() < edits.size()) {
            throw new IllegalArgumentException("A change has at least one file, and each of them once");
        }
    }

    /** The message as the commit has it. */
    String signed() {
        return signOff.map(who -> message + "\n\n" + who.trailer()).orElse(message);
    }
}
