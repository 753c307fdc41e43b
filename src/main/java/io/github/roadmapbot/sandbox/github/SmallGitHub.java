package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.access.Admission;
import io.github.roadmapbot.sandbox.github.access.App;
import io.github.roadmapbot.sandbox.github.access.Bearer;
import io.github.roadmapbot.sandbox.github.access.DeviceFlow;
import io.github.roadmapbot.sandbox.github.access.Limits;
import io.github.roadmapbot.sandbox.github.hook.Hooks;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.rest.Payloads;
import io.github.roadmapbot.sandbox.github.world.Lists;
import io.github.roadmapbot.sandbox.github.world.World;
import io.github.roadmapbot.sandbox.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A strict stand-in for GitHub on the loopback address: REST, and GraphQL at {@code /graphql}. It refuses what the real
 * one refuses, and more where the real one would let a mistake pass in silence. What it leaves out does not exist.
 */
public final class SmallGitHub implements AutoCloseable {

    private static final long APP_ID = 1_234_567;

    private final World world;
    private final Lists lists;
    private final Bearer bearer;
    private final Admission admission;
    private final DeviceFlow devices;
    private final Clock tokenClock;
    private final FrontDoor door;
    private final Limits limits;
    private final Eyes eyes;
    private final WireServer server;

    /** Starts on a free port with what {@code organisation} says; times, lag and limits run on {@code clock}. */
    public SmallGitHub(Clock clock, Organisation organisation) {
        this(clock, organisation, Clock.systemUTC());
    }

    /** The tokens of Apps run on {@code tokenClock}, which is the real one wherever nobody plays with it. */
    public SmallGitHub(Clock clock, Organisation organisation, Clock tokenClock) {
        this.tokenClock = tokenClock;
        this.world = new World(clock);
        new Seed(world).sow(organisation);
        this.lists = new Lists(clock);
        this.limits = new Limits(clock);
        this.bearer = new Bearer(world, account(organisation.botLogin()), organisation.token());
        this.eyes = new Eyes(world, organisation.login());
        this.devices = new DeviceFlow(tokenClock);
        this.admission = new Admission(bearer, devices);
        this.door = new FrontDoor(world, lists, bearer, admission, limits, devices);
        try {
            this.server = new WireServer(0, door::answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where REST begins, for example {@code http://127.0.0.1:40123}; GraphQL is at {@code /graphql} below it. */
    public URI apiUrl() {
        return URI.create(server.address() + door.prefix());
    }

    /** Moves everything to where an enterprise server has it: REST below {@code /api/v3}, GraphQL beside it. */
    public void becomeEnterpriseServer() {
        synchronized (world) {
            door.moveTo("/api/v3");
        }
    }

    /**
     * Registers a GitHub App with a fresh key and installs it in the organisation, with what the bot asks for.
     *
     * @param slug its name; what it writes is by {@code slug[bot]}
     */
    public AppOwner registerApp(String slug) {
        KeyPair keys = keys();
        synchronized (world) {
            Account bot = world.join(
                    new Account(world.birth("BOT_kgDO"), slug + "[bot]", Account.Kind.BOT), Permission.WRITE);
            App app = new App(APP_ID, slug, bot, keys.getPublic(), tokenClock);
            admission.register(app);
            AppOwner owner = new AppOwner(world, app, keys);
            owner.install();
            return owner;
        }
    }

    /** Lets an App with this client ID ask people who they are, or takes that away. */
    public void deviceFlow(String clientId, boolean enabled) {
        synchronized (world) {
            devices.enable(clientId, enabled);
        }
    }

    /** Sends these events to an address from now on, signed with a secret, as an organisation's webhook does. */
    public void addWebhook(URI url, String secret, String... events) {
        synchronized (world) {
            Account owner = account(eyes.organisation());
            world.hooks()
                    .add(world.ids().nextHook(), url, secret, Set.of(events), new Payloads(world).from(owner, owner));
        }
    }

    /** What its webhooks have sent. */
    public Hooks webhooks() {
        return world.hooks();
    }

    /** Calls so far, faults to come, witnesses. */
    public WireServer http() {
        return server;
    }

    public String token() {
        return bearer.token();
    }

    /** What the token's owner may do in a minute and in an hour. */
    public Limits limits() {
        return limits;
    }

    /** What the token is for, by classic names; {@code repo}, {@code project} and {@code read:org} at first. */
    public void scopes(String... names) {
        synchronized (world) {
            bearer.scopes(Set.of(names));
        }
    }

    /** Changes what somebody may do in the repositories. */
    public void permit(String login, Permission permission) {
        synchronized (world) {
            world.permit(account(login), permission);
        }
    }

    /** Switches a repository's issues on or off. */
    public void issuesEnabled(String repository, boolean enabled) {
        synchronized (world) {
            eyes.repository(repository).issuesEnabled(enabled);
        }
    }

    /** Switches a repository's discussions on or off. */
    public void discussionsEnabled(String repository, boolean enabled) {
        synchronized (world) {
            eyes.repository(repository).discussionsEnabled(enabled);
        }
    }

    /** Archives a repository, or takes that back. */
    public void archive(String repository, boolean archived) {
        synchronized (world) {
            eyes.repository(repository).archived(archived);
        }
    }

    /** Lets only its own people see a repository, or everybody again. */
    public void makePrivate(String repository, boolean isPrivate) {
        synchronized (world) {
            eyes.repository(repository).isPrivate(isPrivate);
        }
    }

    /** Changes what somebody may do with one board. */
    public void permitOnBoard(int number, String login, Permission permission) {
        synchronized (world) {
            eyes.keptBoard(number).permit(account(login), permission);
        }
    }

    /** Closes a board, or opens it again. */
    public void closeBoard(int number, boolean closed) {
        synchronized (world) {
            eyes.keptBoard(number).closed(closed);
        }
    }

    /** Makes one more board. */
    public void makeBoard(Organisation.ProjectBoard board) {
        synchronized (world) {
            new Seed(world).board(board);
        }
    }

    /** Lists and connections show this many entries at most, whatever was asked for; 3 at first. */
    public void pageSize(int entries) {
        synchronized (world) {
            lists.pageSize(entries);
        }
    }

    /** New things are missing from every list until this much of the clock has passed; none at first. */
    public void listsLag(Duration lag) {
        synchronized (world) {
            lists.lag(lag);
        }
    }

    /** New things are missing from the search until this much of the clock has passed; a minute at first. */
    public void searchLags(Duration lag) {
        synchronized (world) {
            lists.searchLag(lag);
        }
    }

    /** Grows with every visible change. */
    public long version() {
        return world.changes().version();
    }

    /** Waits, in real time, for a version beyond {@code after}; returns {@code after} if none came. */
    public long awaitChange(long after, Duration atMost) {
        return world.changes().await(after, atMost);
    }

    /** Looks again after every change until there is something to see; an {@link AssertionError} when time is up. */
    public <T> T await(String what, Duration atMost, Supplier<Optional<T>> look) {
        return world.changes().await(what, atMost, look, () -> {
            synchronized (world) {
                return eyes.summary();
            }
        });
    }

    /** The repository's issues, oldest first, without its pull requests. */
    public List<Issue> issues(String repository) {
        synchronized (world) {
            return eyes.issues(repository);
        }
    }

    /** The repository's pull requests, oldest first. */
    public List<PullRequest> pullRequests(String repository) {
        synchronized (world) {
            return new CodeEyes(world, eyes.repository(repository)).pullRequests();
        }
    }

    /** The text of a file on a branch. */
    public Optional<String> file(String repository, String branch, String path) {
        synchronized (world) {
            return new CodeEyes(world, eyes.repository(repository)).file(branch, path);
        }
    }

    /** What the commits of a branch say and who wrote each, the newest first. */
    public List<String> commits(String repository, String branch) {
        synchronized (world) {
            return new CodeEyes(world, eyes.repository(repository)).commits(branch);
        }
    }

    /** What was said beneath an issue, oldest first. */
    public List<IssueRemark> remarks(String repository, int number) {
        synchronized (world) {
            return eyes.remarks(repository, number);
        }
    }

    /** The organisation's board of that number. */
    public Board board(int number) {
        synchronized (world) {
            return eyes.board(number);
        }
    }

    /** The views of the organisation's board of that number. */
    public List<BoardView> views(int board) {
        synchronized (world) {
            return eyes.views(board);
        }
    }

    /** What was said of how a board stands, oldest first: its status, and beneath it the text. */
    public List<String> statusUpdates(int board) {
        synchronized (world) {
            return eyes.statusUpdates(board);
        }
    }

    /** The repository's discussions, oldest first. */
    public List<Discussion> discussions(String repository) {
        synchronized (world) {
            return eyes.discussions(repository);
        }
    }

    /** Makes an account of somebody who has nothing to do with the organisation. */
    public void signUp(String login) {
        synchronized (world) {
            world.join(new Account(world.birth("U_kgDO"), login, Account.Kind.USER), Permission.READ);
        }
    }

    /** Deletes an account: what it wrote in discussions stays, and has no author any more. */
    public void deleteAccount(String login) {
        synchronized (world) {
            world.leave(account(login));
        }
    }

    /** The hands of one of the organisation's people. */
    public Person as(String login) {
        synchronized (world) {
            return new Person(world, eyes, account(login), devices);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without RSA", e);
        }
    }

    private Account account(String login) {
        return world.account(login).orElseThrow(() -> new IllegalArgumentException("There is no account " + login));
    }
}
