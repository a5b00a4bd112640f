// A chunk of its own: nothing translatable may stand here, since translations are loaded for the entry only.
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as takeOn } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

takeOn([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Bars for days, each day's parts on top of each other. All words come from the caller. */
export interface StackedDays {
  days: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
  description: string;
}

/** Colours that stay apart for most kinds of colour blindness (Okabe and Ito), on white. */
const colours = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#999999'];

/** Draws into an element and redraws on change; `end` takes everything away. */
export function drawStackedDays(element: HTMLElement): { show: (data: StackedDays) => void; end: () => void } {
  const chart = init(element, undefined, { renderer: 'svg' });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    show: ({ days, series, description }) =>
      chart.setOption(
        {
          animation: !isCalm,
          animationDuration: 400,
          aria: { enabled: true, label: { description }, decal: { show: false } },
          color: colours,
          grid: { left: 4, right: 4, top: 8, bottom: 56, containLabel: true },
          legend: { bottom: 0, icon: 'roundRect', itemHeight: 10, itemWidth: 10, textStyle: { color: '#50575e' }, type: 'scroll' },
          tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
          xAxis: { type: 'category', data: [...days], axisTick: { show: false }, axisLine: { lineStyle: { color: '#dcdcde' } }, axisLabel: { color: '#50575e', hideOverlap: true } },
          yAxis: { type: 'value', minInterval: 1, axisLabel: { color: '#50575e' }, splitLine: { lineStyle: { color: '#f0f0f1' } } },
          series: series.map(({ name, values }) => ({ type: 'bar', stack: 'all', name, data: [...values], barCategoryGap: '25%' })),
        },
        { notMerge: true },
      ),
    end: () => {
      observer.disconnect();
      chart.dispose();
    },
  };
}
