package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.git.Git;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Birth;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptCategory;
import io.github.roadmapbot.sandbox.github.kept.KeptField;
import io.github.roadmapbot.sandbox.github.kept.KeptLabel;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.pull.Pulls;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns what an {@link Organisation} says into things that exist. */
final class Seed {

    private static final List<String> COLORS =
            List.of("GRAY", "BLUE", "GREEN", "YELLOW", "ORANGE", "RED", "PINK", "PURPLE");

    private final World world;

    Seed(World world) {
        this.world = world;
    }

    void sow(Organisation organisation) {
        Account owner = account(organisation.login(), Account.Kind.ORGANIZATION, "O_kgDO", Permission.NONE);
        for (Organisation.Member person : organisation.people()) {
            boolean app = person.login().endsWith("[bot]");
            Account.Kind kind = app ? Account.Kind.BOT : Account.Kind.USER;
            account(person.login(), kind, app ? "BOT_kgDO" : "U_kgDO", person.permission());
        }
        Account contributor = world.account(organisation
                        .people()
                        .get(organisation.people().size() - 1)
                        .login())
                .orElseThrow();
        organisation.repositories().forEach(repository -> repository(owner, contributor, repository));
        organisation.boards().forEach(this::board);
    }

    private Account account(String login, Account.Kind kind, String prefix, Permission permission) {
        return world.join(new Account(world.birth(prefix), login, kind), permission);
    }

    private void repository(Account owner, Account contributor, Organisation.Repository seed) {
        KeptRepository repository = world.keep(new KeptRepository(world.birth("R_kgDO"), owner, seed.name()));
        world.repositories().add(repository);
        for (Organisation.Label label : seed.labels()) {
            Birth birth = world.birth("LA_kwDO");
            repository.labels().add(world.keep(new KeptLabel(birth, label.name(), label.color(), label.description())));
        }
        for (Organisation.Category category : seed.categories()) {
            repository.categories().add(world.keep(category(repository, category)));
        }
        new Git(world, repository).begin(contributor);
        seed.pullRequests().forEach(title -> pullRequest(repository, contributor, title));
    }

    private KeptCategory category(KeptRepository repository, Organisation.Category seed) {
        Birth birth = world.birth("DIC_kwDO");
        return new KeptCategory(birth, repository, seed.name(), seed.slug(), seed.answerable(), seed.announcement());
    }

    private void pullRequest(KeptRepository repository, Account author, String title) {
        String branch = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        new Git(world, repository).write(branch, author, "build.txt", title + "\n", title);
        new Pulls(world).open(repository, author, title, "", branch, Git.MAIN);
    }

    void board(Organisation.ProjectBoard seed) {
        Account owner = world.account(seed.owner())
                .orElseThrow(() -> new IllegalArgumentException("No account " + seed.owner() + " to own a board"));
        KeptBoard board = world.keep(new KeptBoard(world.birth("PVT_kwDO"), owner, seed.number(), seed.title()));
        world.boards().add(board);
        board.fields().add(field(board, KeptField.Type.TITLE, "Title", List.of(), false));
        board.fields().add(field(board, KeptField.Type.ASSIGNEES, "Assignees", List.of(), false));
        for (Organisation.Column column : seed.columns()) {
            column(board, column);
        }
        board.fields().add(field(board, KeptField.Type.LABELS, "Labels", List.of(), false));
        board.fields().add(field(board, KeptField.Type.REPOSITORY, "Repository", List.of(), false));
        board.views()
                .add(world.keep(new KeptBoard.View(world.birth("PVTV_lADO"), board, owner, 1, "View 1", "table", "")));
    }

    /** Adds a column with options to choose from, or for any words if there are none. */
    KeptField column(KeptBoard board, Organisation.Column column) {
        KeptField.Type type = column.options().isEmpty() ? KeptField.Type.TEXT : KeptField.Type.SINGLE_SELECT;
        KeptField field = field(board, type, column.name(), column.options(), column.backedByIssueField());
        board.fields().add(field);
        return field;
    }

    private KeptField field(
            KeptBoard board, KeptField.Type type, String name, List<String> names, boolean backedByIssueField) {
        List<Option> options = new ArrayList<>();
        for (String option : names) {
            String color = COLORS.get(options.size() % COLORS.size());
            options.add(new Option(world.ids().nextOption(), option, color, ""));
        }
        Birth birth = world.birth(type == KeptField.Type.SINGLE_SELECT ? "PVTSSF_lADO" : "PVTF_lADO");
        return world.keep(new KeptField(birth, board, type, name, options, backedByIssueField));
    }
}
