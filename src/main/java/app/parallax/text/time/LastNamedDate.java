package app.parallax.text.time;

import app.parallax.model.Edtf;
import java.time.LocalDate;

/**
 * The last date named in the text.
 *
 * @param first its first day
 * @param unit its precision as a number of {@link TimeUnits}: 1 a day, 3 a month, 4 a year, 5 a quarter
 * @param written whether its year was written out
 */
record LastNamedDate(Edtf date, LocalDate first, int unit, int sentence, boolean written) {}
