package io.github.roadmapbot.store;

import java.nio.file.Path;
import java.util.UUID;

/** The engines that tests run on; each opens stores that are new and empty. */
public enum Stores {
    SQLITE {
        @Override
        public TestStore open(Path folder) {
            return TestStore.on(
                    new StoreSettings("jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db")), () -> {});
        }
    },
    POSTGRESQL {
        @Override
        public TestStore open(Path folder) {
            String name = EmbeddedServer.newDatabase();
            return TestStore.on(new StoreSettings(EmbeddedServer.url(name)), () -> EmbeddedServer.dropDatabase(name));
        }
    };

    /** Opens a store of its own, in {@code folder} if the engine keeps files; whoever opens it closes it. */
    public abstract TestStore open(Path folder);
}
