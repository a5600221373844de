/** Decides how sessions start, are used and end. It never decides who somebody is. */
@NullMarked
package dev.gatehouse.application.session;

import org.jspecify.annotations.NullMarked;
