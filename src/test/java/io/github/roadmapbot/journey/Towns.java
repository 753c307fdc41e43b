package io.github.roadmapbot.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Towns for many trials: one is shared by those that leave nothing behind, until a trial has gone wrong in it. */
final class Towns implements AutoCloseable {

    private Optional<Town> shared = Optional.empty();

    /** Makes a trial in the shared town, or in a fresh one if it has to be the town's first. */
    void visit(boolean fresh, String title, Consumer<Trial> trial) {
        if (fresh) {
            try (Town town = Town.start()) {
                trial.accept(new Trial(town, title));
            }
            return;
        }
        Town town = shared.orElseGet(Town::start);
        shared = Optional.empty();
        try {
            trial.accept(new Trial(town, title));
            shared = Optional.of(town);
        } finally {
            if (shared.isEmpty()) {
                town.close();
            }
        }
    }

    /** Makes a trial where lists have pages of two, and learn of new things eight minutes late, in Slack after half one. */
    void visitSlowTown(String title, Consumer<Trial> trial) {
        try (Town town = Town.start()) {
            town.clock.moveBy(Duration.ofMinutes(9));
            town.gitHub.listsLag(Duration.ofMinutes(8));
            town.gitHub.pageSize(2);
            town.slack.historyLag(Duration.ofSeconds(30));
            town.slack.pageSize(2);
            trial.accept(new Trial(town, title));
        }
    }

    @Override
    public void close() {
        shared.ifPresent(Town::close);
    }
}
