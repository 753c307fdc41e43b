package io.github.roadmapbot.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The sandbox's page in a headless Chromium, handled as a person does: what is not there yet is waited for. */
public final class PageBrowser implements AutoCloseable {

    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMillis(30);

    private final Path profile;
    private final ChromeDriver driver;

    public PageBrowser(URI address) throws IOException {
        profile = Files.createTempDirectory("chromium");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options());
        driver.get(address + "/");
        on("body[data-ready=true]", body -> {});
    }

    public void click(String selector) {
        on(selector, WebElement::click);
    }

    /** Types into a field; a line break is the Enter key. */
    public void type(String selector, String text) {
        on(selector, element -> element.sendKeys(text));
    }

    public void clear(String selector) {
        on(selector, WebElement::clear);
    }

    /** Chooses from a menu by the place that an option has in it. */
    public void choose(String selector, int index) {
        on(
                selector,
                element -> element.findElements(By.tagName("option")).get(index).click());
    }

    public String text(String selector) {
        return soon(
                () -> Optional.of(driver.findElement(By.cssSelector(selector)).getText())
                        .filter(text -> !text.isEmpty()));
    }

    /** What stands somewhere, once it says all of these. */
    public String textWith(String selector, String... words) {
        return soon(
                () -> Optional.of(driver.findElement(By.cssSelector(selector)).getText())
                        .filter(text -> List.of(words).stream().allMatch(text::contains)));
    }

    /** What a field holds, once it is there. */
    public String value(String selector) {
        return soon(() ->
                Optional.ofNullable(driver.findElement(By.cssSelector(selector)).getDomProperty("value")));
    }

    /** Clicks on something in the newest message that contains all of {@code words}. */
    public void clickIn(List<String> words, String selector) {
        soon(() -> {
            WebElement element = driver.findElement(saying(words)).findElement(By.cssSelector(selector));
            element.click();
            return Optional.of(element);
        });
    }

    /** What the newest message says that contains all of {@code words}, once it is there. */
    public String message(String... words) {
        return soon(() -> Optional.of(driver.findElement(saying(List.of(words))).getText()));
    }

    public int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    /** Keeps what is seen now as a picture, if {@code -Dpictures=FOLDER} asks for it. */
    public void picture(String name) throws IOException {
        String folder = System.getProperty("pictures");
        if (folder != null) {
            Files.write(Path.of(folder, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
    }

    private static By saying(List<String> words) {
        String all = words.stream().map("contains(., '%s')"::formatted).collect(Collectors.joining(" and "));
        return By.xpath("(//article[@data-test='message'][%s])[last()]".formatted(all));
    }

    /** Waits until there is nothing of the kind. */
    public void gone(String selector) {
        soon(() -> Optional.of(driver.findElements(By.cssSelector(selector))).filter(List::isEmpty));
    }

    /** What the browser's console holds against the page. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    private void on(String selector, Consumer<WebElement> act) {
        soon(() -> {
            WebElement element = driver.findElement(By.cssSelector(selector));
            act.accept(element);
            return Optional.of(element);
        });
    }

    private <T> T soon(Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        WebDriverException last = new NoSuchElementException("nothing yet");
        while (System.nanoTime() < end) {
            try {
                Optional<T> found = look.get();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (NoSuchElementException | StaleElementReferenceException | ElementNotInteractableException e) {
                last = e;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw last;
    }

    private ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        return options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--window-size=1400,1000",
                "--user-data-dir=" + profile);
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
