/** The timeline in the place of the articles: what each says, lane by lane, over one axis. */
@org.jspecify.annotations.NullMarked
package app.parallax.ui.timeline.lanes;
