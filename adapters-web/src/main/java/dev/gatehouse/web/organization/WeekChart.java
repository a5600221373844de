package dev.gatehouse.web.organization;

import dev.gatehouse.domain.audit.SignInDay;
import dev.gatehouse.domain.audit.SignInWeek;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The sign-ins of a week as bars above their numbers: a table whose first row is drawn.
 *
 * @param refusedHref where one sees why they were refused; empty for who may not
 */
public record WeekChart(long signedIn, long refused, List<Column> columns, String refusedHref) {
    /** Height of the drawing, in its own units. */
    public static final int HEIGHT = 60;

    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /** One day. */
    public record Column(
            String instant, String weekday, String date, String month, Bar signedIn, Bar refused) {}

    /** One bar and the number that it stands for. */
    public record Bar(String number, int top, int height) {
        /** Anything above zero can be seen. */
        static Bar of(long number, long most) {
            int height =
                    number == 0
                            ? 0
                            : (int) Math.max(2, Math.round((double) number / most * HEIGHT));
            return new Bar(String.format(Locale.ENGLISH, "%,d", number), HEIGHT - height, height);
        }
    }

    static WeekChart of(SignInWeek week, String refusedHref) {
        List<Column> columns = week.days().stream().map(day -> column(day, week.most())).toList();
        return new WeekChart(week.signedIn(), week.refused(), columns, refusedHref);
    }

    private static Column column(SignInDay day, long most) {
        return new Column(
                day.day().toString(),
                WEEKDAY.format(day.day()),
                DATE.format(day.day()),
                MONTH.format(day.day()),
                Bar.of(day.signedIn(), most),
                Bar.of(day.refused(), most));
    }

    public boolean isEmpty() {
        return signedIn == 0 && refused == 0;
    }
}
