package io.github.roadmapbot.github.issue;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.NotDone;
import io.github.roadmapbot.github.Unclear;
import io.github.roadmapbot.github.wire.Hub;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.GHRepository;

/** Makes sure that the labels an issue will carry exist, under whatever spelling the repository has for them. */
final class Labels {

    private final Hub hub;
    private final Set<String> fresh;

    /**
     * @param fresh the labels that were created for an issue which could not be opened yet: the list may not show them
     */
    Labels(Hub hub, Set<String> fresh) {
        this.hub = hub;
        this.fresh = fresh;
    }

    /** The repository's own names of the labels, in the same order; those that it lacks are created. */
    List<String> ensure(GHRepository repository, List<Label> wanted) throws GitHubFailure {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> existing = hub.read("list the labels of " + repository.getFullName(), gitHub -> names(repository));
        List<String> names = new ArrayList<>();
        for (Label label : wanted) {
            Optional<String> name = existing.stream().filter(label::isCalled).findFirst();
            names.add(name.isPresent() ? name.get() : created(repository, label));
        }
        return names.stream().distinct().toList();
    }

    /** Those that the repository lacks under any spelling. */
    List<Label> missing(GHRepository repository, List<Label> wanted) throws GitHubFailure {
        List<String> existing = hub.read("list the labels of " + repository.getFullName(), gitHub -> names(repository));
        return wanted.stream()
                .filter(label -> existing.stream().noneMatch(label::isCalled))
                .toList();
    }

    private static List<String> names(GHRepository repository) throws IOException {
        return repository.listLabels().toList().stream().map(GHLabel::getName).toList();
    }

    private String created(GHRepository repository, Label label) throws GitHubFailure {
        String key = repository.getFullName() + " " + label.name();
        if (!fresh.contains(key)) {
            create(repository, label);
            fresh.add(key);
        }
        return label.name(); // whatever the answer looks like
    }

    private void create(GHRepository repository, Label label) throws GitHubFailure {
        try {
            hub.write(
                    "create label " + label.name(),
                    gitHub -> repository.createLabel(label.name(), label.color(), label.description()));
        } catch (NeedsPerson e) {
            if (!e.because("already_exists")) { // somebody was faster, or the list lagged
                throw e;
            }
        } catch (Unclear e) {
            // Creating a label twice does no harm, and nothing else has been written yet.
            throw new NotDone(e.getMessage(), null, e);
        }
    }
}
