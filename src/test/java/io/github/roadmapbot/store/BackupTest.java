package io.github.roadmapbot.store;

import static io.github.roadmapbot.store.TestStore.MEMBER;
import static io.github.roadmapbot.store.TestStore.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Messages.Kind;
import io.github.roadmapbot.store.Messages.Place;
import io.github.roadmapbot.store.Votes.Reaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EveryStore
class BackupTest {

    private static final int GAP = 1_000;
    private static final Instant TAKEN = NOW.plusSeconds(60);
    private static final Instant RESTORED = NOW.plusSeconds(3600);
    private static final Clock AT_RESTORE = Clock.fixed(RESTORED, ZoneOffset.UTC);
    private static final String CHANNEL = "C0FEEDBACK1";

    private final Path folder;
    private final Path file;

    @AutoClose
    private final TestStore store;

    BackupTest(Stores stores, @TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("backup.db");
        this.store = stores.open(folder);
        store.database().instanceId();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsRestoredIsWhatWasTaken(Stores other) {
        SuggestionId id = store.approved("Dark mode");
        store.messages().posted(id, Kind.FEEDBACK_CARD, new Place(CHANNEL, "1.1", "https://example.org/1"), NOW);
        store.votes().heard(new Reaction(CHANNEL, "1.1", MEMBER, "+1", "+1", true, 1), NOW, NOW);
        take();

        restoredInto(other, restored -> {
            assertThat(restored.suggestions().find(id))
                    .isEqualTo(store.suggestions().find(id));
            assertThat(restored.moves().of(id)).isEqualTo(store.moves().of(id));
            assertThat(restored.reactors(id, Set.of("+1"))).containsExactly(MEMBER);
            assertThat(restored.due()).containsAll(store.due());
            assertThat(restored.database().instanceId())
                    .isEqualTo(store.database().instanceId());
        });
    }

    @Test
    void onlyItsOwnerCanReadABackup() throws IOException {
        take();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void numbersGoOnAfterAGap(Stores other) {
        SuggestionId last = store.draft("Dark mode");
        take();

        restoredInto(
                other,
                restored -> assertThat(restored.draft("Light mode").number()).isEqualTo(last.number() + GAP + 1));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anEmptyStoreCanBeTakenAndRestored(Stores other) {
        take();

        restoredInto(
                other,
                restored -> assertThat(restored.draft("Dark mode").number()).isEqualTo(GAP + 1));
    }

    @Test
    void aRestoredStoreKnowsSinceWhenItMayHaveForgotten() {
        long last = store.draft("Dark mode").number();
        take();

        restoredInto(
                Stores.SQLITE,
                restored -> assertThat(restored.database().restored()).contains(new Restored(TAKEN, RESTORED, last)));
        assertThat(store.database().restored()).isEmpty();
    }

    @Test
    void theCardsOfWhatCouldHaveChangedAreRenderedAfresh() {
        SuggestionId draft = store.draft("Dark mode");
        store.forgetSteps();
        take();

        restoredInto(
                Stores.SQLITE,
                restored -> assertThat(restored.due())
                        .contains("refresh-feedback-card of " + draft, "refresh-review-card of " + draft));
    }

    @Test
    void whatIsTakenWhileOthersWriteIsOfOneMoment() {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                store.approved("wish " + written.incrementAndGet());
            }
        });
        while (written.get() < 20 && !writing.isDone()) {
            Thread.onSpinWait();
        }

        take();
        enough.set(true);
        writing.join();

        restoredInto(Stores.SQLITE, restored -> {
            long last = restored.database()
                    .read(handle -> handle.createQuery("SELECT MAX(id) FROM suggestion")
                            .mapTo(Long.class)
                            .one());
            assertThat(last).isBetween(19L, (long) written.get());
            assertThat(restored.moves().of(new SuggestionId(last))).isNotEmpty();
        });
    }

    @Test
    void anOlderBackupIsNotOverwritten() throws IOException {
        Files.writeString(file, "precious");

        assertThatThrownBy(this::take).isInstanceOf(StoreException.class).hasMessageContaining("exists already");
        assertThat(file).hasContent("precious");
    }

    @Test
    void nothingIsLeftOfABackupThatFails() {
        store.database().quietly(handle -> handle.execute("UPDATE flyway_schema_history SET version = '99'"));

        assertThatThrownBy(this::take).isInstanceOf(StoreException.class).hasMessageContaining("version 99");
        assertThat(folder.toFile().list())
                .noneMatch(name -> name.startsWith(file.getFileName().toString()));
    }

    @Test
    void aStoreThatHoldsSomethingIsNotRestoredInto() {
        store.draft("Dark mode");
        take();

        store.database().close();

        assertThatThrownBy(() -> Restoration.restore(file, store.settings(), GAP, AT_RESTORE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void whatIsNoBackupIsNotRestored() throws IOException {
        Files.writeString(file, "just some text that is long enough to be taken for a page of a database");

        refusesToRestore("is not a backup of Roadmap Bot");
    }

    @Test
    void aDamagedBackupIsNotRestored() throws IOException {
        store.approved("Dark mode");
        take();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        refusesToRestore("backup.db");
    }

    @Test
    void aBackupOfANewerProgramIsNotRestored() {
        take();
        Jdbi.create("jdbc:sqlite:" + file)
                .useHandle(handle -> handle.execute("UPDATE flyway_schema_history SET version = '99'"));

        refusesToRestore("was taken by a newer program");
    }

    @Test
    void aMissingBackupIsSaidToBeMissing() {
        refusesToRestore("There is no file");
    }

    private void take() {
        Backup.take(store.settings(), file, Clock.fixed(TAKEN, ZoneOffset.UTC));
    }

    /** It says why, and the store stays empty. */
    private void refusesToRestore(String why) {
        try (TestStore target = Stores.SQLITE.open(folder)) {
            target.database().close();
            assertThatThrownBy(() -> Restoration.restore(file, target.settings(), GAP, AT_RESTORE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(why)
                    .hasMessageNotContaining("\n");
            try (TestStore after = TestStore.on(target.settings(), () -> {})) {
                assertThat(after.due()).isEmpty();
            }
        }
    }

    private void restoredInto(Stores engine, Consumer<TestStore> look) {
        try (TestStore target = engine.open(folder)) {
            target.database().close();
            Restoration.restore(file, target.settings(), GAP, AT_RESTORE);
            try (TestStore restored = TestStore.on(target.settings(), () -> {})) {
                look.accept(restored);
            }
        }
    }
}
