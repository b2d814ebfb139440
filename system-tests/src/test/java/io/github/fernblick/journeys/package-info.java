/** What people do, through all programs as processes of their own. */
@NullMarked
package io.github.fernblick.journeys;

import org.jspecify.annotations.NullMarked;
