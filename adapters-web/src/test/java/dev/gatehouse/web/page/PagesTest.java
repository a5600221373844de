package dev.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.web.organization.HomeView;
import dev.gatehouse.web.signin.SignInView;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.simple.SimpleHttpRequest;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class PagesTest {
    private static final String HOSTILE = "\"><script>alert(1)</script><a href='javascript:x";
    private static final List<Navigation.Place> PLACES =
            List.of(new Navigation.Place(HOSTILE, "/o/acme", false));
    private final Texts texts = new Texts();
    private final Shells shells = new Shells(texts, new Assets());
    private final Pages pages = new Pages();

    private static String html(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void escapesWhateverPeopleType() {
        Errors errors = new Errors(List.of(new Errors.Line("organization", HOSTILE, HOSTILE)));
        HttpResponse<byte[]> page =
                pages.ok(
                        "home.jte",
                        shells.shell(
                                new SimpleHttpRequest<>(HttpMethod.GET, "/", ""), "home.title"),
                        new HomeView(HOSTILE, PLACES, errors));
        assertThat(html(page)).contains("alert(1)").doesNotContain("<script>alert");
        assertThat(html(page)).doesNotContain("value=\"\">");
    }

    @Test
    void escapesNamesOfOrganizationsAndProviders() {
        SignInView view =
                new SignInView(
                        HOSTILE,
                        "/o/acme",
                        Optional.of(new SignInView.Provider(HOSTILE, "/o/acme/login/okta")),
                        Optional.of(HOSTILE),
                        "/o/acme",
                        HOSTILE,
                        Errors.NONE);
        Shell shell =
                shells.shell(
                        new SimpleHttpRequest<>(HttpMethod.GET, "/o/acme/sign-in", ""),
                        "sign_in.title",
                        HOSTILE);
        assertThat(html(pages.ok("sign-in.jte", shell, view)))
                .contains("alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void letsFormsLeadToTheProviderOnlyWhereOneDoes() {
        Shell shell = shells.shell(new SimpleHttpRequest<>(HttpMethod.GET, "/", ""), "home.title");
        HomeView view = new HomeView("", PLACES, Errors.NONE);
        assertThat(pages.ok("home.jte", shell, view).header("Content-Security-Policy"))
                .endsWith("form-action 'self'");
        Origin okta = new Origin("https://example.okta.com");
        assertThat(
                        pages.ok("home.jte", shell, view, List.of(okta))
                                .header("Content-Security-Policy"))
                .endsWith("form-action 'self' https://example.okta.com");
    }

    private String themeOfABrowserWith(String value) {
        HttpRequest<?> request =
                new SimpleHttpRequest<>(HttpMethod.GET, "/", "")
                        .header("Cookie", "gh-theme=" + value)
                        .cookie(io.micronaut.http.cookie.Cookie.of("gh-theme", value));
        return shells.shell(request, "home.title").theme();
    }

    @Test
    void remembersTheThemeThatWasChosen() {
        assertThat(themeOfABrowserWith("dark")).isEqualTo("dark");
    }

    @Test
    void ignoresAThemeThatDoesNotExist() {
        assertThat(themeOfABrowserWith(HOSTILE)).isEmpty();
    }
}
