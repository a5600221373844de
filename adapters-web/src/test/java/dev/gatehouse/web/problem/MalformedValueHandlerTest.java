package dev.gatehouse.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.web.page.Assets;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shells;
import dev.gatehouse.web.page.Texts;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.simple.SimpleHttpRequest;
import io.micronaut.serde.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class MalformedValueHandlerTest {
    private final Texts texts = new Texts();
    private final MalformedValueHandler handler =
            new MalformedValueHandler(
                    new ErrorReplies(
                            texts,
                            new Shells(texts, new Assets()),
                            new Pages(),
                            ObjectMapper.getDefault()));

    private int statusFor(Class<?> type) {
        return handler.handle(
                        new SimpleHttpRequest<>(HttpMethod.GET, "/o/acme/api/v1/sessions/x", ""),
                        new ConversionErrorException(
                                Argument.of(type, "id"), new IllegalArgumentException("x")))
                .code();
    }

    @Test
    void findsNothingUnderWhatIsNoId() {
        assertThat(statusFor(UUID.class)).isEqualTo(404);
    }

    @Test
    void doesNotUnderstandOtherValues() {
        assertThat(statusFor(Integer.class)).isEqualTo(400);
    }
}
