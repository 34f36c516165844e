package bad;

import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class Tools {

    /**
     * A tool.
     *
     * @param unitPrice a
     * @param amount b
     * @param fee c
     * @param totalCost d
     * @param latitude e
     * @param costly f
     */
    @AssistantTool
    void tool(double unitPrice, Optional<Float> amount, BigDecimal fee, Double totalCost, double latitude, double costly) {}
    //               ^ lossy-type
    //                                          ^ lossy-type
    //                                                                         ^ lossy-type

    /**
     * More than one of each.
     *
     * @param prices a
     * @param salaries b
     * @param taxes c
     * @param wishes d
     */
    @AssistantTool
    void tools(List<Double> prices, double[] salaries, Float[] taxes, double... wishes) {}
    //                      ^ lossy-type
    //                                       ^ lossy-type
    //                                                         ^ lossy-type
}
