package dev.gatehouse.acceptance.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Debian's Chromium, driven as a person would; pictures go to {@code target/pictures}. */
final class Chromium implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "pictures");

    /** Guards against hanging only; who is quick waits for nothing. */
    private static final double PATIENCE_MILLIS = 180_000;

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright.chromium().launch(options());

    private static BrowserType.LaunchOptions options() {
        String executable = System.getenv().getOrDefault("GATEHOUSE_CHROMIUM", "/usr/bin/chromium");
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(executable))
                .setTimeout(PATIENCE_MILLIS)
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                // In a container the shared memory may be too small for pictures.
                                "--disable-dev-shm-usage"));
    }

    /** Somebody's own browser: no cookie is shared with another. */
    BrowserContext person() {
        return person(new Browser.NewContextOptions());
    }

    BrowserContext person(Browser.NewContextOptions habits) {
        BrowserContext context = browser.newContext(habits.setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** On a desk and on a phone, light and dark. */
    static void pictures(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1440, 390)) {
                page.setViewportSize(width, 900);
                String way = scheme.name().toLowerCase(Locale.ROOT);
                picture(page, name + "-" + width + "-" + way);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }

    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
