/**
 * The set-up guide: as a page, beside the connection's form, as Markdown and as JSON.
 *
 * <p>Decides how the steps are worded and laid out, all from one source. It never decides which
 * steps there are or how far they are done.
 */
@NullMarked
package dev.gatehouse.web.guide;

import org.jspecify.annotations.NullMarked;
