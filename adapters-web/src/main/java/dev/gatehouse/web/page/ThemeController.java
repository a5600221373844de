package dev.gatehouse.web.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import java.time.Duration;

/** Remembers in the browser whether a person prefers light or dark. */
@Controller("/theme")
@Produces(MediaType.ALL)
final class ThemeController {
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> choose(@Body String body) {
        Form form = Form.read(body);
        String theme = form.text("theme");
        boolean chosen = Shells.THEMES.contains(theme);
        return Pages.seeOther(OwnPath.of(form.text("return_to")).orElse("/"))
                .cookie(
                        Cookie.of(Shells.THEME_COOKIE, chosen ? theme : "")
                                .path("/")
                                .sameSite(SameSite.Lax)
                                .maxAge(chosen ? Duration.ofDays(365) : Duration.ZERO));
    }
}
