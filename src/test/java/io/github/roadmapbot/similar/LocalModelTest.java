package io.github.roadmapbot.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalModelTest {

    @Test
    void wishesForTheSameAreNearWithoutAWordInCommon() throws Exception {
        LocalModel model = LocalModel.load();
        byte[] asked = model.read("Night theme").code();

        assertThat(Code.cosine(asked, model.read("Dark mode").code()))
                .isGreaterThan(Code.cosine(asked, model.read("Faster builds").code()) + 0.1);
        assertThat(Code.cosine(
                        asked, model.read("[Feature request] Night theme").code()))
                .isEqualTo(1, within(1e-6));
    }

    @Test
    void itStaysAtHome() throws Exception {
        LocalModel.load();

        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "[FEATURE] Dark mode,Dark mode",
        "[ui] [feature]: Dark mode,Dark mode",
        "Feature request: Dark mode,Dark mode",
        "enhancement - Dark mode,Dark mode",
        "Dark mode [beta],Dark mode [beta]",
        "Feature flags,Feature flags",
        "[FEATURE],[FEATURE]"
    })
    void tagsAreNoPartOfTheWish(String title, String wish) {
        assertThat(LocalModel.withoutTags(title)).isEqualTo(wish);
    }

    @Test
    void withoutItsJarItSaysWhatToDo() throws Exception {
        try (URLClassLoader plain = new URLClassLoader(ours(), ClassLoader.getPlatformClassLoader())) {
            var load = plain.loadClass(LocalModel.class.getName()).getMethod("load");

            assertThatThrownBy(() -> load.invoke(null))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IOException.class)
                    .hasMessage("similar.model is local, but the models are not there: put roadmap-bot-model.jar beside"
                            + " roadmap-bot.jar (\"mvn -Pmodel package\" makes both), or set similar.model to none");
        }
    }

    /** Where the bot's own classes are, and nothing else. */
    private static URL[] ours() {
        return new URL[] {LocalModel.class.getProtectionDomain().getCodeSource().getLocation()};
    }
}
