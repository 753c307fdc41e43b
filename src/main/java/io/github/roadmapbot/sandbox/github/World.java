package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.Organisation.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that exists on this GitHub. Whoever reads or changes it holds its monitor. */
final class World {

    private final Clock clock;
    private final Ids ids = new Ids();
    private final Changes changes = new Changes();
    private final Map<String, Kept> nodes = new HashMap<>();
    private final List<Account> accounts = new ArrayList<>();
    private final Map<Account, Permission> permissions = new HashMap<>();
    private final List<KeptRepository> repositories = new ArrayList<>();
    private final List<KeptBoard> boards = new ArrayList<>();

    World(Clock clock) {
        this.clock = clock;
    }

    /** GitHub's times have no fractions of a second. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Clock clock() {
        return clock;
    }

    Ids ids() {
        return ids;
    }

    Changes changes() {
        return changes;
    }

    Birth birth(String prefix) {
        long id = ids.next();
        return new Birth(id, Ids.nodeId(prefix, id), clock.instant());
    }

    Birth birthBeyondInt(String prefix) {
        long id = ids.nextBeyondInt();
        return new Birth(id, Ids.nodeId(prefix, id), clock.instant());
    }

    /** Makes something findable by its node id, and tells those who wait for a change. */
    <K extends Kept> K keep(K thing) {
        nodes.put(thing.nodeId(), thing);
        changes.add();
        return thing;
    }

    Optional<Kept> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Account join(Account account, Permission permission) {
        accounts.add(account);
        permissions.put(account, permission);
        return keep(account);
    }

    /** Logins are told apart without regard to case. */
    Optional<Account> account(String login) {
        return accounts.stream()
                .filter(account -> account.login().equalsIgnoreCase(login))
                .findFirst();
    }

    Permission permission(Account account) {
        return permissions.getOrDefault(account, Permission.NONE);
    }

    void permit(Account account, Permission permission) {
        permissions.put(account, permission);
    }

    List<KeptRepository> repositories() {
        return repositories;
    }

    Optional<KeptRepository> repository(String owner, String name) {
        return repositories.stream()
                .filter(repository -> repository.fullName().equalsIgnoreCase(owner + "/" + name))
                .findFirst();
    }

    List<KeptBoard> boards() {
        return boards;
    }

    Optional<KeptBoard> board(Account owner, int number) {
        return boards.stream()
                .filter(board -> board.owner().equals(owner) && board.number() == number)
                .findFirst();
    }
}
