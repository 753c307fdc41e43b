package io.github.roadmapbot.sandbox.github.world;

import io.github.roadmapbot.sandbox.github.hook.Hooks;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Birth;
import io.github.roadmapbot.sandbox.github.kept.Kept;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that exists on this GitHub. Whoever reads or changes it holds its monitor. */
public final class World {

    private final Clock clock;
    private final Ids ids = new Ids();
    private final Changes changes = new Changes();
    private final Hooks hooks = new Hooks();
    private final Map<String, Kept> nodes = new HashMap<>();
    private final List<Account> accounts = new ArrayList<>();
    private final Map<Account, Permission> permissions = new HashMap<>();
    private final Set<Account> left = new HashSet<>();
    private final List<KeptRepository> repositories = new ArrayList<>();
    private final List<KeptBoard> boards = new ArrayList<>();

    public World(Clock clock) {
        this.clock = clock;
    }

    /** GitHub's times have no fractions of a second. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public Clock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    public Changes changes() {
        return changes;
    }

    /** Who is told of what happens. */
    public Hooks hooks() {
        return hooks;
    }

    public Birth birth(String prefix) {
        long id = ids.next();
        return new Birth(id, Ids.nodeId(prefix, id), clock.instant());
    }

    public Birth birthBeyondInt(String prefix) {
        long id = ids.nextBeyondInt();
        return new Birth(id, Ids.nodeId(prefix, id), clock.instant());
    }

    /** Makes something findable by its node id, and tells those who wait for a change. */
    public <K extends Kept> K keep(K thing) {
        nodes.put(thing.nodeId(), thing);
        changes.add();
        return thing;
    }

    /** The same thing under another id. */
    public Birth reborn(String prefix, Instant at) {
        long id = ids.nextBeyondInt();
        return new Birth(id, Ids.nodeId(prefix, id), at);
    }

    /** Makes it unfindable, as if it had never been. */
    public void forget(Kept thing) {
        nodes.remove(thing.nodeId());
        changes.add();
    }

    /** Deletes an account; what it wrote stays, and is nobody's. */
    public void leave(Account account) {
        left.add(account);
        changes.add();
    }

    /** The account, as long as there is one. */
    public Optional<Account> shown(Account account) {
        return Optional.of(account).filter(each -> !left.contains(each));
    }

    public Optional<Kept> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public Account join(Account account, Permission permission) {
        accounts.add(account);
        permissions.put(account, permission);
        return keep(account);
    }

    /** Logins are told apart without regard to case. */
    public Optional<Account> account(String login) {
        return accounts.stream()
                .filter(account -> account.login().equalsIgnoreCase(login))
                .findFirst();
    }

    public Permission permission(Account account) {
        return permissions.getOrDefault(account, Permission.NONE);
    }

    public void permit(Account account, Permission permission) {
        permissions.put(account, permission);
    }

    /** What somebody is to a repository, as it stands beside what they wrote. */
    public String association(Account author) {
        return permission(author).compareTo(Permission.WRITE) >= 0 ? "MEMBER" : "NONE";
    }

    public List<KeptRepository> repositories() {
        return repositories;
    }

    public Optional<KeptRepository> repository(String owner, String name) {
        return repositories.stream()
                .filter(repository -> repository.fullName().equalsIgnoreCase(owner + "/" + name))
                .findFirst();
    }

    public List<KeptBoard> boards() {
        return boards;
    }

    public Optional<KeptBoard> board(Account owner, int number) {
        return boards.stream()
                .filter(board -> board.owner().equals(owner) && board.number() == number)
                .findFirst();
    }
}
